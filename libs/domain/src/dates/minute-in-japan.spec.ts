import { describe, expect, it } from 'vitest';
import { minuteInJapan } from './minute-in-japan';

describe('a moment as clocks in Japan show it', () => {
  it('is nine hours ahead, on the day that it is there', () => {
    expect(minuteInJapan('2026-12-31T15:04:59.999Z')).toBe('2027-01-01 00:04');
    expect(minuteInJapan(new Date('2026-07-01T00:00:00+09:00'))).toBe('2026-07-01 00:00');
  });

  it('is what a calendar of Tokyo says, in summer and in winter', () => {
    const tokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' });
    for (const at of ['2026-01-15T14:59:00Z', '2026-08-15T15:00:00Z', '1999-12-31T23:59:00Z'])
      expect(minuteInJapan(at)).toBe(tokyo.format(new Date(at)));
  });
});
