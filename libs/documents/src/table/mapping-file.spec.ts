import { describe, expect, it } from 'vitest';
import { readMappingFile, viewMappingFile } from './read-mapping-file';
import { writeMappingCsv, writeMappingXlsx, type MappingFileModel } from './write-mapping-file';

const said = { confirmedByName: '森 千尋', confirmedAt: '2027-04-12 09:31' };
const unsaid = { confirmedByName: '', confirmedAt: '' };
const model: MappingFileModel = {
  lines: [
    { kind: 'same', from: ['9.1.1.1'], to: ['9.1.1.1'], ...said },
    { kind: 'merged', from: ['9.1.1.2', '9.1.1.3'], to: ['9.1.1.2'], ...unsaid },
    { kind: 'split', from: ['9.1.1.4'], to: ['9.1.1.4', '9.1.1.5'], ...said },
    { kind: 'withdrawn', from: ['9.1.1.6.PB'], to: [], ...said },
    { kind: 'new', from: [], to: ['9.1.1.7'], ...unsaid },
  ],
  language: 'ja',
  editions: ['y1', 'y2'],
  date: '2027-04-12',
};
const criteria = (...numbers: string[]) => numbers.map((number) => ({ key: number.replace(/\.PB$/, ''), number }));
const olds = criteria('9.1.1.1', '9.1.1.2', '9.1.1.3', '9.1.1.4', '9.1.1.6.PB');
const news = criteria('9.1.1.1', '9.1.1.2', '9.1.1.4', '9.1.1.5', '9.1.1.7');

describe.each(['ja', 'en'] as const)('a mapping as a file, in %s', (language) => {
  it.each([
    ['csv', (own: MappingFileModel) => Promise.resolve(writeMappingCsv(own))],
    ['xlsx', writeMappingXlsx],
  ] as const)('is read in again from %s as it was written, without a word from anybody', async (_, write) => {
    const bytes = await write({ ...model, language });
    const { proposed } = await viewMappingFile(bytes);
    expect(proposed.sheets[0]!.columns).toEqual({ from: [1], to: [2], kind: [3], confirmed: [4] });
    const { mappingFaults, reading } = await readMappingFile(bytes, { mapping: proposed, olds, news });
    expect([mappingFaults, reading?.faults]).toEqual([[], []]);
    expect(reading!.entries).toEqual(
      model.lines.map(({ kind, from, to, confirmedAt }) => ({
        kind,
        fromKeys: from.map((number) => number.replace(/\.PB$/, '')),
        toKeys: to,
        isMarked: confirmedAt !== '',
      })),
    );
  });
});

describe('the files of one mapping', () => {
  it('are the same byte for byte', async () => {
    expect(await writeMappingXlsx(model)).toEqual(await writeMappingXlsx(model));
  });
});
