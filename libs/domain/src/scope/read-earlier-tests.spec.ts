import { describe, expect, it } from 'vitest';
import type { TableCellKind, TableFile } from '../table';
import { readEarlierTests } from './read-earlier-tests';

const controls = [
  { stableKey: '9.2.1.3-1', criterionKey: '9.2.1.3', number: '9.2.1.3' },
  { stableKey: '9.2.1.3-2', criterionKey: '9.2.1.3', number: '9.2.1.3' },
  { stableKey: '9.2.1.6-3', criterionKey: '9.2.1.6', number: '9.2.1.6.PB' },
];

function fileOf(rows: readonly (readonly string[])[], kind: TableCellKind = 'text'): TableFile {
  const cells = (row: number, texts: readonly string[]) =>
    texts.flatMap((text, at) =>
      text === ''
        ? []
        : [{ address: `A${row}`, column: at + 1, text, kind: row > 2 && at === 0 ? kind : ('text' as const) }],
    );
  const lines = rows.map((texts, at) => ({ row: at + 1, hidden: false, cells: cells(at + 1, texts) }));
  return { format: 'csv', encoding: 'utf-8', sheets: [{ name: '1', hidden: false, rows: lines, merged: [] }] };
}

const head = [['前の監査機関の評価'], ['番号', '評価', '期間末', '結果']];
const read = (...rows: string[][]) => readEarlierTests(fileOf([...head, ...rows]), controls);

describe('a file that lists tests of earlier years', () => {
  it('says a control by its key, its number or its criterion, which stands for all its controls', () => {
    const { tests, problems } = read(
      ['9.2.1.3', '整備', '2026-09-30', '例外なし'],
      ['9.2.1.6.PB', '運用状況評価', '令和8年9月30日', '逸脱あり'],
      ['９．２．１．３-2', 'Update', '2025/9/30', 'No exception'],
    );
    expect(problems).toEqual([]);
    expect(tests.map(({ stableKey, testType, periodEnd, result }) => [stableKey, testType, periodEnd, result])).toEqual(
      [
        ['9.2.1.3-1', 'DESIGN', '2026-09-30', 'NO_EXCEPTION'],
        ['9.2.1.3-2', 'DESIGN', '2026-09-30', 'NO_EXCEPTION'],
        ['9.2.1.6-3', 'OPERATION', '2026-09-30', 'DEVIATION'],
        ['9.2.1.3-2', 'UPDATE', '2025-09-30', 'NO_EXCEPTION'],
      ],
    );
  });

  it.each([
    [['9.9.9.9', '整備', '2026-09-30', '例外なし'], 'number-unknown', '9.9.9.9'],
    [['9.2.1.3', '実地', '2026-09-30', '例外なし'], 'test-unknown', '実地'],
    [['9.2.1.3', '整備', '九月末', '例外なし'], 'period-unreadable', '九月末'],
    [['9.2.1.3', '整備', '2026-09-30', '良好'], 'result-unknown', '良好'],
    [['9.2.1.3', '整備', '2026-09-30', ''], 'result-unknown', ''],
  ])('is not guessed at: %j is %s', (row, fault, found) => {
    expect(read(row)).toEqual({ headingsMissing: false, tests: [], problems: [{ sheet: '1', row: 3, fault, found }] });
  });

  it('is asked about where a spreadsheet took a number for a quantity', () => {
    const { problems } = readEarlierTests(
      fileOf([...head, ['9.2.1.3', '整備', '2026-09-30', '例外なし']], 'number'),
      controls,
    );
    expect(problems).toMatchObject([{ fault: 'number-cell' }]);
  });

  it('has its four headings, or is another file', () => {
    expect(readEarlierTests(fileOf([['番号', '評価']]), controls)).toEqual({
      headingsMissing: true,
      tests: [],
      problems: [],
    });
  });
});
