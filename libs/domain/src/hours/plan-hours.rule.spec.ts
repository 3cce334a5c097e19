import { describe, expect, it } from 'vitest';
import { mayPlanHours, type PlanHoursFacts } from './plan-hours.rule';

const facts: PlanHoursFacts = { hours: 16, weeks: ['2026-11-30', '2026-12-07'], from: '2026-12-01', to: '2026-12-10' };
const decide = (change: Partial<PlanHoursFacts>) => mayPlanHours({ ...facts, ...change });

describe('planning hours', () => {
  it.each([
    ['for weeks that the person is on the team for a day of', {}, true],
    ['none, to take back what was planned', { hours: 0 }, true],
    ['without an end of the assignment', { to: null, weeks: ['2030-01-07'] }, true],
    ['for a day that is no Monday', { weeks: ['2026-12-01'] }, 'hours.not-a-week'],
    ['more than a week has', { hours: 169 }, 'hours.out-of-range'],
    ['a part of an hour', { hours: 1.5 }, 'hours.out-of-range'],
    ['for a week after the assignment', { weeks: ['2026-12-07', '2026-12-14'] }, 'hours.not-on-team'],
    ['for a week before it', { weeks: ['2026-11-23'] }, 'hours.not-on-team'],
  ] as const)('%s', (_, change, answer) => {
    const decision = decide(change);
    expect(decision.allowed ? true : decision.code).toBe(answer);
  });
});
