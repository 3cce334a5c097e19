import { describe, expect, it } from 'vitest';
import { deadlineBand } from './deadline-band';

describe('the band of a date', () => {
  it('goes by the days that are left', () => {
    const days = [
      '2026-11-26',
      '2026-11-27',
      '2026-12-11',
      '2026-12-12',
      '2026-12-28',
      '2027-02-25',
      '2027-02-26',
      null,
    ];
    expect(days.map((day) => deadlineBand('2026-11-27', day))).toEqual(
      ['past', 'in14', 'in14', 'in30', 'in90', 'in90', 'later', 'none'], // 31 days are no longer within 30
    );
  });
});
