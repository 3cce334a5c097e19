import { describe, expect, it } from 'vitest';
import { areDaysOutside } from './arrived-days';

describe('the days of a file that has come', () => {
  const outside = (fileName: string, text: string | null = null) =>
    areDaysOutside(fileName, text, { from: '2026-04-01', to: '2026-09-30' });

  it('are told where all of them are outside of the period', () => {
    expect(outside('点検_20251003.pdf')).toBe(true);
    expect(outside('log-2026-10-01.csv')).toBe(true);
    expect(outside('台帳.csv', '日\n2025/10/03\n令和8年3月31日\n')).toBe(true);
  });

  it('are not told where one is inside, its first and last day too', () => {
    expect(outside('点検_20251003.csv', '2026-04-01,済')).toBe(false);
    expect(outside('点検_20260930.csv', '2025-10-03')).toBe(false);
    expect(outside('台帳.csv', '2025-10-03\r\n2026-09-30')).toBe(false);
  });

  it('are none where none stands there: a month, or eight digits of no year near it', () => {
    expect(outside('点検記録 4-6月.csv', '金額,98761231\n番号,14010101')).toBe(false);
    expect(outside('写し.pdf')).toBe(false);
  });
});
