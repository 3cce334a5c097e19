import { describe, expect, it } from 'vitest';
import { dueDays, weeksOf } from './month-of-days';

describe('the month of a day', () => {
  it('has whole weeks from Monday on, and every day of it once', () => {
    const weeks = weeksOf('2026-10-20');
    expect([weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual(['2026-09-28', '2026-11-01']);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day.startsWith('2026-10'))).toHaveLength(31);
    expect(weeksOf('2027-02-01')).toHaveLength(4);
    expect(weeksOf('2026-11-30').at(-1)![0]).toBe('2026-11-30');
  });

  it('counts every row on its day, and late is what is still owed', () => {
    const row = (state: never, dueOn: string) => ({ state, dueOn });
    const rows = [
      row('requested' as never, '2026-10-01'),
      row('accepted' as never, '2026-10-01'),
      row('returned' as never, '2026-10-30'),
    ];
    const days = dueDays(rows, '2026-10-20');
    expect(Object.fromEntries(days)).toEqual({
      '2026-10-01': { all: 2, owed: 1, late: 1 },
      '2026-10-30': { all: 1, owed: 1, late: 0 },
    });
  });
});
