import { describe, expect, it } from 'vitest';
import { readPopulationText } from './read-population';

describe('a sum line', () => {
  it('that does not agree is told of, however many records name no day', () => {
    const records = Array.from({ length: 500 }, (_, at) => `X-${at},未定,1`);
    const text = ['番号,日付,金額', ...records, '合計,,501'].join('\n');
    const { period, notices } = readPopulationText(text, { footer: 'left-out', dateColumn: 2, undated: 'records' });
    expect(period?.undated).toBe(500);
    expect(notices).toHaveLength(400);
    expect(notices).toContainEqual({ rule: 'control-total-differs', row: 502, column: 3, value: '501/500' });
  });
});
