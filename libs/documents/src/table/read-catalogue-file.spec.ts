import { catalogueFieldsIn, type CatalogueAnswer } from '@akashi/domain/edition-import';
import type { NumberGrammar } from '@akashi/domain/catalogue';
import { describe, expect, it } from 'vitest';
import {
  inEnglish,
  oscalCatalog,
  withMergedHeads,
  withPartInSheetName,
  withSuffixColumn,
  withTitleRows,
} from './catalogue-samples.fixture';
import { readCatalogueFile, viewCatalogueFile } from './read-catalogue-file';

/** Reads a file by the mapping that is proposed for it, as a person does who confirms it. */
async function readAsProposed(bytes: Uint8Array, grammar: NumberGrammar, answers: readonly CatalogueAnswer[] = []) {
  const view = await viewCatalogueFile(bytes);
  const mapping = view.kind === 'table' ? view.proposed : null;
  const { reading, mappingFaults, format } = await readCatalogueFile(bytes, { mapping, grammar, answers });
  if (!reading) throw new Error(JSON.stringify(mappingFaults));
  return { ...reading, format };
}

const numbersOf = ({ criteria }: Awaited<ReturnType<typeof readAsProposed>>) => criteria.map(({ number }) => number);
const objectives = ['9.1', '9.1.1', '9.1.1.1', '9.1.1.10', '9.2', '9.2.3', '9.2.3.2', '9.2.3.11.PB'];

describe('a catalogue in a workbook', () => {
  it('with title lines, hidden rows and notes is read below its head', async () => {
    const reading = await readAsProposed(await withTitleRows(), 'ISMAP');
    expect([numbersOf(reading), reading.faults]).toEqual([objectives, []]);
    expect(reading.rows).toEqual({ read: 8, head: 4, blank: 1, elsewhere: 1, hidden: 1 });
    expect(reading.criteria[7]).toMatchObject({
      titleJa: '題 9.2.3.11.PB',
      textJa: '本文 9.2.3.11.PB',
      lineage: { COMMON_STANDARDS: ['6.1.1', '6.1.2'] },
    });
  });

  it('with merged heads in two rows is read by both', async () => {
    const reading = await readAsProposed(await withMergedHeads(), 'ISMAP');
    expect([numbersOf(reading), reading.faults]).toEqual([objectives, []]);
    expect(reading.criteria[0]).toMatchObject({
      titleJa: '題 9.1',
      textJa: '本文 9.1',
      lineage: { JIS_Q_27002: ['9.2.3'] },
    });
  });

  it('with its parts in sheets is read sheet by sheet, without the cover', async () => {
    const reading = await readAsProposed(await withPartInSheetName(), 'ISMAP');
    expect(reading.faults).toEqual([]);
    expect(numbersOf(reading)).toEqual(['3.1.2', '3.1.2.1', '4.4.1', '4.4.1.1', ...objectives]);
    expect(new Set(reading.criteria.map(({ part, partName }) => `${part} ${partName}`))).toEqual(
      new Set(['GOVERNANCE ガバナンス基準', 'MANAGEMENT マネジメント基準', 'CONTROLS 管理策基準']),
    );
  });

  it('in English, with numbers of another standard, keeps its own order', async () => {
    const reading = await readAsProposed(await inEnglish(), 'GENERIC');
    expect([numbersOf(reading), reading.faults]).toEqual([['A.5', 'A.5.1', 'A.5.2', 'A.5.10'], []]);
    expect(reading.criteria[1]).toMatchObject({
      titleEn: 'Policies',
      textEn: 'Policies are defined.',
      isMandatory: true,
      lineage: { SP_800_53: ['PL-1', 'PM-1'] },
    });
  });

  it('with its suffix in a column of its own, and a number that became a figure, is asked about', async () => {
    const bytes = await withSuffixColumn();
    const asked = await readAsProposed(bytes, 'ISMAP');
    expect(asked.faults).toEqual([
      { rule: 'catalogue.number-cell', sheet: '管理策', row: 2, address: 'A2', value: '9.1' },
    ]);
    const answered = await readAsProposed(bytes, 'ISMAP', [{ sheet: '管理策', row: 2, number: '9.10', reason: '' }]);
    expect(numbersOf(answered)).toEqual(['9.2', '9.2.3', '9.2.3.2.P', '9.2.3.11.PB', '9.10']);
  });

  it('finds a column for every field that the layouts name', () => {
    expect(
      catalogueFieldsIn([])
        .filter(({ required }) => required)
        .map(({ name }) => name),
    ).toEqual(['number']);
  });
});

describe('an OSCAL catalog', () => {
  it.each(['1.0.4', '1.1.2', '1.2.0', 'v1.2.2'])(
    'of version %s with 1,100 controls is read without a mapping',
    async (version) => {
      const reading = await readAsProposed(oscalCatalog(version), 'GENERIC');
      expect([reading.format, reading.faults]).toEqual(['oscal', []]);
      expect(reading.criteria.filter(({ level }) => level === 4)).toHaveLength(1_100);
      expect(reading.criteria.filter(({ level }) => level === 1)).toHaveLength(20);
    },
  );

  it('has its parameters put in, its own labels, and nothing asked of what is withdrawn', async () => {
    const { criteria } = await readAsProposed(oscalCatalog(), 'GENERIC');
    const of = (key: string) => criteria.find((criterion) => criterion.key === key);
    expect(of('fa-2')).toMatchObject({ number: 'FA-2', chapter: 'fa', parentKey: 'fa', depth: 2, isAudited: true });
    expect(of('fa-2')?.textEn).toBe(
      'The organization:\na. reviews [organization-defined frequency];\nb. tests [Selection: by yearly; on demand].',
    );
    expect(of('fa-5.1')).toMatchObject({ parentKey: 'fa-5', chapter: 'fa', level: 4, depth: 3 });
    expect(of('fa-7')).toMatchObject({ isAudited: false, changeType: 'withdrawn' });
  });

  it.each([
    ['is no JSON', '{ "catalog": ', 'damaged-structure'],
    ['is another OSCAL document', '{"profile":{}}', 'wrong-type'],
    ['is of a version that is not known', '{"catalog":{"metadata":{"oscal-version":"2.0.0"}}}', 'wrong-type'],
    ['is a draft of 1.0', '{"catalog":{"metadata":{"oscal-version":"1.0.0-milestone3"}}}', 'wrong-type'],
    ['has no controls', '{"catalog":{"metadata":{"oscal-version":"1.1.2"}}}', 'empty-file'],
  ])('that %s is refused', async (_, text, code) => {
    await expect(viewCatalogueFile(new TextEncoder().encode(text))).rejects.toMatchObject({ code });
  });

  const withControl = (control: unknown) => {
    const metadata = { title: 'Odd', version: '1', 'oscal-version': '1.1.2' };
    return new TextEncoder().encode(JSON.stringify({ catalog: { metadata, controls: [control] } }));
  };
  const prose = [{ name: 'statement', prose: 'Every {{ insert: param, p }}' }];

  it.each([
    ['nothing stands for a control', null],
    ['a word stands for a control', 'ac-1'],
    ['the properties are no list', { id: 'ac-1', props: {} }],
    ['nothing stands for a property', { id: 'ac-1', props: [null] }],
    ['the parts are no list', { id: 'ac-1', parts: {} }],
    ['nothing stands for a part', { id: 'ac-1', parts: [null] }],
    ['the parameters are no list', { id: 'ac-1', params: {} }],
    ['nothing stands for a parameter', { id: 'ac-1', params: [null] }],
    ['the values of a parameter are no list', { id: 'ac-1', params: [{ id: 'p', values: 'day' }], parts: prose }],
    ['the choices are no list', { id: 'ac-1', params: [{ id: 'p', select: { choice: 'day' } }], parts: prose }],
  ])('in which %s is refused as damaged', async (_, control) => {
    await expect(viewCatalogueFile(withControl(control))).rejects.toMatchObject({ code: 'damaged-structure' });
  });

  it.each([
    ['an identifier that cannot be stored', { id: 'ac\u0000-1', title: 'Access' }],
    ['an identifier of half a character', { id: 'ac\ud83d-1', title: 'Access' }],
    ['an identifier that is a whole text', { id: 'x'.repeat(3_000), title: 'Access' }],
    ['a source that cannot be stored', { id: 'ac-1', title: 'A', lineage: 'AC-1\u0000' }],
  ])('with %s is asked about', async (_, { id, title, lineage }: { id: string; title: string; lineage?: string }) => {
    const label = { name: 'label', value: 'AC-1' };
    const source = lineage ? [{ name: 'lineage', class: 'SP_800_53', value: lineage }] : [];
    const { faults } = await readAsProposed(withControl({ id, title, props: [label, ...source] }), 'GENERIC');
    expect(faults.map(({ rule }) => rule)).toEqual(['catalogue.not-storable']);
  });

  const labelled = (title: string, label: string, rest: object = {}) => {
    return { id: 'x-1', title, props: [{ name: 'label', value: label }], ...rest };
  };

  it.each([
    ['prints its title before its number', 'Account Management', 'Account Management (03.01.01)', '03.01.01'],
    ['prints words for a number', 'Account Management', 'Accounts and roles', 'x-1'],
    ['prints an enhancement', 'Automated', 'AC-2(1)', 'AC-2(1)'],
  ])('whose control %s has its number alone', async (_, title, label, number) => {
    const { criteria, faults } = await readAsProposed(withControl(labelled(title, label)), 'GENERIC');
    expect([criteria.map((one) => one.number), faults]).toEqual([[number], []]);
  });

  it('loses no prose of a control, whatever its parts are called, but for how it is assessed', async () => {
    const parts = ['statement', 'example', 'requirement', 'assessment-method', 'objective'].map((name) => {
      return { name, prose: `says ${name}` };
    });
    const { criteria } = await readAsProposed(withControl(labelled('A', 'A-1', { parts })), 'GENERIC');
    expect(criteria[0]?.textEn).toBe('says statement\n\nsays example\n\nsays requirement');
  });

  it('puts in a parameter that stands in a control below', async () => {
    const below = { id: 'x-1.1', title: 'B', params: [{ id: 'p', values: ['yearly'] }] };
    const { criteria } = await readAsProposed(
      withControl(labelled('A', 'A-1', { parts: prose, controls: [below] })),
      'GENERIC',
    );
    expect(criteria[0]?.textEn).toBe('Every yearly');
  });

  it('that prints one number for two controls is asked about', async () => {
    const again = { ...labelled('B', 'A-1'), id: 'x-2' };
    const { faults } = await readAsProposed(withControl(labelled('A', 'A-1', { controls: [again] })), 'GENERIC');
    expect(faults.map(({ rule, address }) => `${rule} ${address}`)).toEqual([
      'catalogue.number-twice controls[0].controls[0]',
    ]);
  });

  it('whose control has a figure for its identifier is read under its label', async () => {
    const props = [{ name: 'label', value: 'AC-1' }];
    const { criteria } = await readAsProposed(withControl({ id: 5, title: 'Access', props }), 'GENERIC');
    expect(criteria.map(({ number }) => number)).toEqual(['AC-1']);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as some editors save it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 from the other end', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is read in %s', async (_, written) => {
    const text = Buffer.from(oscalCatalog()).toString('utf8');
    const [plain, again] = [
      await readAsProposed(Buffer.from(text), 'GENERIC'),
      await readAsProposed(written(text), 'GENERIC'),
    ];
    expect(again).toEqual(plain);
    expect(again.format).toBe('oscal');
  });
});
