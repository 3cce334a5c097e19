import { describe, expect, it } from 'vitest';
import { keepRows, keptRowsLimit } from './kept-rows';

const rowsOf = (count: number, values: string[]) => Array.from({ length: count }, (_, at) => ({ row: at + 1, values }));

describe('rows that are kept beside a population', () => {
  it('are kept whole where they are few and short', () => {
    const rows = rowsOf(2, ['変更申請の一覧', '']);
    expect(keepRows(rows)).toEqual({ kept: rows, cut: { rows: 0, values: 0 } });
  });

  it('are bound in number, in width and in length, and say what was cut', () => {
    const long = '髙'.repeat(keptRowsLimit.letters + 1);
    const { kept, cut } = keepRows(rowsOf(500_000, [long, ...Array.from({ length: 40 }, () => 'a')]));
    expect(kept).toHaveLength(keptRowsLimit.rows);
    expect(kept[0]!.values).toHaveLength(keptRowsLimit.values);
    expect(kept[0]!.values[0]).toBe(`${'髙'.repeat(keptRowsLimit.letters)}…`);
    expect(cut).toEqual({ rows: 499_980, values: 20 * (1 + 11) });
    expect(JSON.stringify(kept).length).toBeLessThan(20_000);
  });

  it('keep letters of two units whole', () => {
    const { kept, cut } = keepRows([{ row: 1, values: ['𠮷'.repeat(keptRowsLimit.letters)] }]);
    expect([kept[0]!.values[0], cut.values]).toEqual(['𠮷'.repeat(keptRowsLimit.letters), 0]);
    const cutOff = keepRows([{ row: 1, values: ['𠮷'.repeat(keptRowsLimit.letters * 3)] }]).kept[0]!.values[0]!;
    expect(cutOff).toBe(`${'𠮷'.repeat(keptRowsLimit.letters)}…`);
  });
});
