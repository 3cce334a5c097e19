import { describe, expect, it } from 'vitest';
import { inspectionStanding } from './inspection-standing';

const days = { beginsOn: '2031-04-01', endsOn: '2031-04-30', isEnded: false };

describe('where an inspection stands', () => {
  it.each([
    ['2031-03-31', 'not-begun'],
    ['2031-04-01', 'in-force'],
    ['2031-04-30', 'in-force'],
    ['2031-05-01', 'over'],
  ])('on %s is %s', (today, standing) => {
    expect(inspectionStanding(days, today)).toBe(standing);
  });

  it('is ended once somebody ended it, whatever the day', () => {
    expect(inspectionStanding({ ...days, isEnded: true }, '2031-04-10')).toBe('ended');
  });
});
