import { describe, expect, it } from 'vitest';
import { asKept } from './reading-choices';
import { readPopulationRows, readPopulationText } from './read-population';

const titled = '2026年度 変更申請一覧\n\nCHG-1,2026-04-01,佐藤\nCHG-2,2026-04-02,森\nCHG-3,2026-04-03,林\n';
const inCells = (text: string) =>
  text.split('\n').map((line, at) => ({ row: at + 1, values: [...line.split(','), '', ''].slice(0, 3) }));

describe('titles above records without a head', () => {
  it('are proposed with the rows they may end at, and never taken in silence', () => {
    const { questions, faults } = readPopulationText(titled, { delimiter: ',', headRow: 0 });
    expect(questions).toEqual([
      {
        about: 'titles',
        choices: ['1', '3', '4', '5'],
        proposed: '3',
        rows: [1],
        shown: expect.arrayContaining([{ row: 1, text: '2026年度 変更申請一覧' }]) as [],
      },
    ]);
    expect(faults).toEqual([]);
  });

  it('are kept as titles once a person has said where the records begin', () => {
    const reading = readPopulationText(titled, { delimiter: ',', headRow: 0, firstRecord: 3 });
    expect(reading).toMatchObject({ questions: [], faults: [], header: ['A', 'B', 'C'] });
    expect(reading.titles).toEqual([{ row: 1, values: ['2026年度 変更申請一覧'] }]);
    expect(reading.records.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  it('are records where a person says so: then the row is told as what it is', () => {
    const { questions, faults } = readPopulationText(titled, { delimiter: ',', headRow: 0, firstRecord: 1 });
    expect(questions).toEqual([]);
    expect(faults).toMatchObject([{ rule: 'ragged-row', row: 1 }]);
  });

  it.each([2, 99, 1e300])('are asked about again where row %d holds nothing', (firstRecord) => {
    const { questions } = readPopulationText(titled, { delimiter: ',', headRow: 0, firstRecord });
    expect(questions).toMatchObject([{ about: 'titles', proposed: '3' }]);
  });

  it('are found in a sheet, whose rows are all as wide as its widest', () => {
    const rows = inCells(titled.trim());
    expect(readPopulationRows(rows, { headRow: 0 }).questions).toMatchObject([{ about: 'titles', proposed: '3' }]);
    expect(readPopulationRows(rows, { headRow: 0, firstRecord: 3 }).records).toHaveLength(3);
  });

  it('do not hide the head below them in a sheet', () => {
    const rows = inCells(titled.trim().replace('\n\n', '\n\n申請番号,日付,氏名\n'));
    expect(readPopulationRows(rows).questions).toMatchObject([{ about: 'head', proposed: '3' }]);
  });

  it('are not asked of a population kept before they were: its first row stays a record', () => {
    const rows = inCells(titled.trim());
    const { records, questions } = readPopulationRows(rows, asKept({ headRow: 0 }));
    expect([records.length, questions]).toEqual([4, []]);
  });

  it.each(['CHG-1\nCHG-2\n', 'CHG-1,佐藤\nCHG-2,森\n'])('are not seen in %j', (text) => {
    expect(readPopulationText(text, { delimiter: ',', headRow: 0 }).questions).toEqual([]);
  });
});
