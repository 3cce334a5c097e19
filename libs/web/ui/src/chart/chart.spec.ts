import { describe, expect, it } from 'vitest';
import { daysUntil, fiscalAxis, placeOn, quarterTicks, ticksAround } from '../date/timeline-axis';

const axis = { from: '2026-04-01', to: '2028-04-01' };

describe('the axis of the deadlines', () => {
  it.each([
    ['2026-10-23', '2026-04-01'],
    ['2027-03-31', '2026-04-01'],
    ['2027-04-01', '2027-04-01'],
  ])('begins on %s with the fiscal year %s', (today, from) => {
    expect(fiscalAxis(today).from).toBe(from);
  });

  it('places a day by the days before it', () => {
    expect(placeOn(axis, '2026-04-01')).toBe(0);
    expect(placeOn(axis, '2026-10-23')).toBe(28.04);
    expect(placeOn(axis, '2028-04-01')).toBe(100);
    expect(placeOn(axis, '2025-07-01')).toBeLessThan(0);
  });

  it('has a tick for each quarter and writes the year where it changes', () => {
    expect(quarterTicks(axis).map((tick) => tick.label)).toEqual([
      '2026-04',
      '07',
      '10',
      '2027-01',
      '04',
      '07',
      '10',
      '2028-01',
    ]);
  });

  it('keeps the label of no tick that the flag of today would cover, and every tick', () => {
    const around = (day: string) => ticksAround(quarterTicks(axis), placeOn(axis, day));
    expect(around('2026-11-26').map(({ label }) => label)).toEqual(
      quarterTicks(axis)
        .map(({ label }) => (label === '10' ? '' : label))
        .with(6, '10'),
    );
    expect(around('2026-11-26').map(({ at }) => at)).toEqual(quarterTicks(axis).map(({ at }) => at));
    expect(around('2027-01-05')[3]?.label).toBe('');
  });

  it('counts the days left over a change of year', () => {
    expect(daysUntil('2026-10-23', '2027-01-31')).toBe(100);
    expect(daysUntil('2026-10-23', '2026-10-22')).toBe(-1);
  });
});
