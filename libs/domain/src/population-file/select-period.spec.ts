import { describe, expect, it } from 'vitest';
import { readPopulationText } from './read-population';
import { asKept, type ReadingChoices } from './reading-choices';

const text = [
  '申請番号,発行日,金額,区分',
  'R-1,2026/03/31,10,新規',
  'R-2,2026-04-01 00:00,"1,000",新規',
  'R-3,令和8年9月30日,0.5,変更',
  'R-4,2026-10-01,1,新規',
  'R-5,2026/6/31,2,',
  'R-1,#N/A,x,新規',
].join('\n');

const chosen: ReadingChoices = { delimiter: ',', headRow: 1, dateColumn: 2, from: '2026-04-01', until: '2026-09-30' };
const keysOf = (choices: ReadingChoices) =>
  readPopulationText(text, { ...chosen, ...choices }).records.map(({ values }) => values[0]);

describe('the records of the period', () => {
  it('are counted before, inside, after and without a day, and a person is asked about all but those inside', () => {
    const { period, questions, recordCount, notices } = readPopulationText(text, chosen);
    expect(period).toEqual({
      column: 2,
      from: '2026-04-01',
      until: '2026-09-30',
      before: 1,
      inside: 2,
      after: 1,
      undated: 2,
      leftOut: 2,
    });
    expect(recordCount).toBe(6);
    expect(questions).toMatchObject([
      { about: 'outside', proposed: 'left-out', rows: [2, 5] },
      { about: 'undated', proposed: null, rows: [6, 7] },
    ]);
    expect(notices).toEqual([
      { rule: 'undated', row: 6, column: 2, value: '2026/6/31' },
      { rule: 'undated', row: 7, column: 2, value: '#N/A' },
    ]);
  });

  it.each([
    [{ outside: 'left-out', undated: 'left-out' }, ['R-2', 'R-3']],
    [{ outside: 'left-out', undated: 'records' }, ['R-2', 'R-3', 'R-5', 'R-1']],
    [{ outside: 'records', undated: 'left-out' }, ['R-1', 'R-2', 'R-3', 'R-4']],
    [{ outside: 'records', undated: 'records' }, ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-1']],
  ] satisfies [ReadingChoices, string[]][])('are those that a person decides on: %j', (decided, keys) => {
    expect(keysOf(decided)).toEqual(keys);
    expect(readPopulationText(text, { ...chosen, ...decided }).questions).toEqual([]);
  });

  it('keep the rows of their file, so that each is found there', () => {
    const { records } = readPopulationText(text, { ...chosen, outside: 'left-out', undated: 'left-out' });
    expect(records.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('are all records where nobody names a column, as in populations from before', () => {
    const { records, period } = readPopulationText(text, asKept({ delimiter: ',', headRow: 1 }));
    expect([records.length, period]).toEqual([6, null]);
  });

  it('have no end where none is said', () => {
    const { period } = readPopulationText(text, { delimiter: ',', headRow: 1, dateColumn: 2 });
    expect(period).toMatchObject({ from: '', until: '', before: 0, inside: 4, after: 0 });
  });
});

describe('columns that a person names', () => {
  it('say whether keys repeat, what amounts come to and which kinds there are, of the population alone', () => {
    const { columns } = readPopulationText(text, { ...chosen, keyColumn: 1, amountColumn: 3, typeColumn: 4 });
    expect(columns).toEqual({
      key: { column: 1, repeated: 0, empty: 0 },
      amount: { column: 3, sum: '1002.5', fileSum: '1013.5', unreadable: 1 },
      types: {
        column: 4,
        kinds: 3,
        most: [
          { value: '新規', count: 2 },
          { value: '', count: 1 },
          { value: '変更', count: 1 },
        ],
      },
    });
    const all = readPopulationText(text, { delimiter: ',', headRow: 1, keyColumn: 1 });
    expect(all.columns.key).toEqual({ column: 1, repeated: 1, empty: 0 });
  });

  it.each(['keyColumn', 'dateColumn', 'amountColumn', 'typeColumn'] as const)(
    'of another file are told, and never put aside in silence: %s',
    (column) => {
      const { faults } = readPopulationText(text, { delimiter: ',', headRow: 1, [column]: 5 });
      expect(faults).toEqual([{ rule: 'no-such-column', row: 0, column: 0, found: '5', expected: 'D' }]);
    },
  );
});
