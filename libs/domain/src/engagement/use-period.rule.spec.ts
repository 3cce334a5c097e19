import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';
import { mayUsePeriod, type PeriodFacts } from './use-period.rule';

const halfYear: PeriodFacts = { start: '2026-04-01', end: '2026-09-30', previousEnd: null, ruleset };

describe('using a period', () => {
  it.each([
    ['of six months', {}],
    ['of exactly a year', { end: '2027-03-31' }],
    ['of exactly three months', { end: '2026-06-30' }],
    ['of three months to the end of February', { start: '2026-12-01', end: '2027-02-28' }],
    ['that begins the day after the previous one', { previousEnd: '2026-03-31' }],
  ] satisfies [string, Partial<PeriodFacts>][])('is allowed for one %s', (_, change) => {
    expect(mayUsePeriod({ ...halfYear, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['it is a day over a year', { end: '2027-04-01' }, 'period.longer-than-allowed'],
    ['it is a day under three months', { end: '2026-06-29' }, 'period.shorter-than-allowed'],
    ['it ends before it begins', { end: '2026-03-31' }, 'period.end-before-start'],
    ['a day of it does not exist', { end: '2026-09-31' }, 'period.not-a-date'],
    ['a day is left out after the previous one', { previousEnd: '2026-03-30' }, 'period.gap-after-previous'],
    ['it begins on the last day of the previous one', { previousEnd: '2026-04-01' }, 'period.overlaps-previous'],
  ] satisfies [string, Partial<PeriodFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayUsePeriod({ ...halfYear, ...change })).toEqual({ allowed: false, code });
  });

  it('follows the ruleset, not a number of our own', () => {
    const looser = { period: { maxMonths: 18, minMonthsIfShort: 1, mustBeContiguous: false } };
    expect(mayUsePeriod({ ...halfYear, end: '2027-09-30', previousEnd: '2020-01-01', ruleset: looser }).allowed).toBe(
      true,
    );
  });
});
