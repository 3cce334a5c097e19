import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PopulationFileChoices } from '@akashi/domain/population-file';
import { readPopulationFile } from './read-population-file';

const read = (name: string, choices?: PopulationFileChoices) =>
  readPopulationFile(readFileSync(new URL(`./inputs/${name}`, import.meta.url)), choices);

const asked = async (name: string, choices?: PopulationFileChoices) =>
  (await read(name, choices)).questions.map(({ about, proposed }) => `${about} ${proposed}`);

const values = async (name: string, choices?: PopulationFileChoices) =>
  (await read(name, choices)).records.map((record) => record.values);

describe('a file whose letters are awkward', () => {
  it('of half-width kana is asked about with its first rows in both readings', async () => {
    const reading = await read('p02-halfkana-sjis.csv');
    expect(reading.questions).toContainEqual(expect.objectContaining({ about: 'encoding', proposed: 'shift_jis' }));
    expect(reading.looks.map(({ encoding }) => encoding)).toEqual(['shift_jis', 'euc-jp']);
    expect(await values('p02-halfkana-sjis.csv', { encoding: 'shift_jis' })).toEqual([
      ['1', 'ﾔﾏﾀﾞ'],
      ['2', 'ｻﾄｳﾊﾅｺ'],
    ]);
  });

  it('tells a letter of the client’s own system with its place', async () => {
    expect(await read('p16-gaiji-pua.csv')).toMatchObject({
      encoding: 'shift_jis',
      questions: [],
      faults: [],
      notices: [{ rule: 'private-use-letter', row: 2, column: 2, value: 'U+E000' }],
    });
  });

  it('of JIS X 0213 gives no other letters', async () => {
    const { encoding, faults, records } = await read('p17-jis2004.csv');
    expect(encoding).toBe('shift_jis');
    expect(faults.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['damaged-byte', 2, 2],
      ['damaged-byte', 3, 2],
      ['no-records', 0, 0],
    ]);
    expect(records).toEqual([]);
  });

  it('reads signs as Windows means them, and says it once', async () => {
    const { records, notices, questions } = await read('p18-wavedash-sjis.csv');
    expect(questions).toEqual([]);
    expect(records[0]!.values).toEqual(['1', '4月～9月－―∥￠￡￢\\~']);
    expect(notices).toEqual([{ rule: 'windows-signs', row: 0, column: 0, value: '' }]);
  });

  it('with a damaged byte says where it is', async () => {
    expect(await read('p19-utf8-with-one-bad-byte.csv')).toMatchObject({
      encoding: 'utf-8',
      faults: [{ rule: 'damaged-byte', row: 4, column: 2 }],
    });
    expect(await read('p20-utf8-truncated-last-char.csv')).toMatchObject({
      encoding: 'utf-8',
      faults: [{ rule: 'damaged-byte', row: 3, column: 2 }],
    });
  });

  it.each([
    [
      'p22-gb18030.csv',
      'b1e0bac52cd0d5c3fb',
      'gb18030',
      [
        ['1', '张伟'],
        ['2', '王芳'],
      ],
    ],
    ['p23-euckr.csv', 'b9f8c8a32cc0ccb8a7', 'euc-kr', [['1', '김철수']]],
  ] as const)(
    '%s of another country is not understood, and read when a person knows',
    async (name, bytes, encoding, rows) => {
      const reading = await read(name);
      expect(reading).toMatchObject({
        encoding: null,
        records: [],
        questions: [{ about: 'encoding', proposed: null }],
      });
      expect(reading.firstBytes).toMatch(new RegExp(`^${bytes}`));
      expect(await values(name, { encoding, headRow: 1 })).toEqual(rows);
    },
  );

  it('keeps kana with separate marks as given', async () => {
    expect((await values('p27-nfd.csv'))[0]![1]).toBe('パーテン'.normalize('NFD').replace('テ', 'デ'.normalize('NFD')));
    expect(await asked('p27-nfd.csv')).toEqual([]);
  });
});

describe('a file that somebody’s program wrapped', () => {
  it.each(['p05-trailing-empty-commas.csv', 'p06-trailing-empty-commas2.csv'])(
    '%s has rows without a value',
    async (name) => {
      const { records, equalRows, notices, questions, faults } = await read(name);
      expect(records.map((record) => record.values)).toEqual([
        ['1', 'a'],
        ['2', 'b'],
      ]);
      expect([equalRows, questions, faults]).toEqual([[], [], []]);
      expect(notices).toMatchObject([{ rule: 'rows-without-value', value: name.startsWith('p05') ? '1' : '2' }]);
    },
  );

  it('with a title proposes the head below it and keeps the title', async () => {
    expect(await asked('p07-title-line.csv')).toEqual(['head 3']);
    const { titles, records, questions } = await read('p07-title-line.csv', { headRow: 3 });
    expect(questions).toEqual([]);
    expect(titles).toEqual([{ row: 1, values: ['2026年度 変更申請一覧'] }]);
    expect(records).toEqual([{ row: 4, values: ['1', 'a'] }]);
  });

  it('takes a quotation mark inside a value for a letter', async () => {
    expect(await values('p08-quote-in-field.csv')).toEqual([
      ['1', '24" モニタ'],
      ['2', 'b'],
    ]);
    expect(await values('p09-quote-in-tsv.tsv')).toEqual([
      ['1', '24" モニタ'],
      ['2', '"未完'],
    ]);
    expect([await asked('p08-quote-in-field.csv'), await asked('p09-quote-in-tsv.tsv')]).toEqual([[], []]);
  });

  it('with a sum line asks, and compares its figure', async () => {
    expect(await asked('p10-footer-total.csv')).toEqual(['footer left-out']);
    const { records, footers, controlTotals } = await read('p10-footer-total.csv', { footer: 'left-out' });
    expect(records).toHaveLength(2);
    expect(footers).toEqual([{ row: 4, values: ['合計', '', '2'] }]);
    expect(controlTotals).toEqual([{ column: 3, stated: '2', counted: '2', agrees: true }]);
    expect(await values('p10-footer-total.csv', { footer: 'records' })).toHaveLength(3);
  });

  it('finds the separator from the first record, whose heading keeps its line break', async () => {
    expect(await read('p11-multiline-header.csv')).toMatchObject({
      delimiter: ';',
      header: ['番号,\r\n連番', '氏名'],
      questions: [],
    });
    expect(await read('p30-multiline-header-tab.tsv')).toMatchObject({
      delimiter: '\t',
      header: ['申請\r\n番号', '氏名'],
      questions: [],
      records: [{ row: 2, values: ['1', 'a'] }],
    });
  });

  it.each([
    ['p12-cr-only.csv', ','],
    ['p13-sep-line.csv', ';'],
  ] as const)('%s is read', async (name, delimiter) => {
    expect(await read(name)).toMatchObject({
      delimiter,
      questions: [],
      faults: [],
      header: expect.arrayContaining(['氏名']) as [],
    });
    expect(await values(name)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
  });

  it('with equal rows takes both, told apart by their place and with a reason', async () => {
    const reading = await read('p14-dup-log-rows.csv');
    expect(reading).toMatchObject({
      equalRows: [[2, 3]],
      questions: [{ about: 'equal-rows', rows: [2, 3] }],
      faults: [],
    });
    expect(reading.records.map(({ row }) => row)).toEqual([2, 3]);
    expect(await asked('p14-dup-log-rows.csv', { equalRowsReason: '秒までの記録' })).toEqual([]);
  });

  it('ends at the mark of a host file', async () => {
    expect(await values('p15-nbsp-nul-ctrlz.csv')).toEqual([['1', 'a']]);
    expect((await read('p15-nbsp-nul-ctrlz.csv')).notices).toMatchObject([{ rule: 'end-mark' }]);
  });

  it('that is no table is refused by the name of what it is', async () => {
    await expect(read('p24-html-as-xls.csv')).rejects.toMatchObject({ code: 'wrong-type', place: { part: 'HTML' } });
  });

  it('without a sound record is no population', async () => {
    const { faults } = await read('p25-header-only-quotes.csv');
    expect(faults).toMatchObject([
      { rule: 'text-after-quote', row: 2, column: 2, found: '"a"x', expected: '"ax"' },
      { rule: 'no-records', row: 0 },
    ]);
  });

  it('separated by a bar is never one column', async () => {
    expect(await read('p26-pipe.csv')).toMatchObject({
      delimiter: '|',
      header: ['番号', '氏名', '部署'],
      faults: [],
      questions: [],
    });
    expect(await values('p26-pipe.csv')).toEqual([
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]);
  });

  it('without a head is asked about, and loses no record', async () => {
    expect(await asked('p28-no-header.csv')).toEqual(['head 0']);
    const reading = await read('p28-no-header.csv', { headRow: 0 });
    expect(reading).toMatchObject({ encoding: 'shift_jis', header: ['A', 'B', 'C'], questions: [], faults: [] });
    expect(reading.records).toHaveLength(3);
  });

  it('without a head but with a title asks where its records begin, and keeps the title', async () => {
    const bytes = Buffer.from('変更申請の一覧\n\nCHG-1,2026-04-01\nCHG-2,2026-04-02\n');
    const { questions } = await readPopulationFile(bytes);
    expect(questions.map(({ about, proposed }) => `${about} ${proposed}`)).toEqual(['head 0', 'titles 3']);
    const { titles, records } = await readPopulationFile(bytes, { headRow: 0, firstRecord: 3 });
    expect([titles, records.length]).toEqual([[{ row: 1, values: ['変更申請の一覧'] }], 2]);
  });
});
