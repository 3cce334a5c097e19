import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';
import { mayOpenEngagement, type OpenEngagementFacts } from './open-engagement.rule';
import type { PeriodFacts } from './use-period.rule';

const halfYear: PeriodFacts = { start: '2026-04-01', end: '2026-09-30', previousEnd: null, ruleset };

describe('opening an engagement', () => {
  const initial: OpenEngagementFacts = { ...halfYear, kind: 'INITIAL', ruleset };

  it.each([
    ['an initial one', {}],
    ['a renewal after a period', { kind: 'RENEWAL', previousEnd: '2026-03-31' }],
    ['a re-audit of the period before', { kind: 'REAUDIT', previousEnd: '2026-09-30' }],
  ] satisfies [string, Partial<OpenEngagementFacts>][])('is allowed for %s', (_, change) => {
    expect(mayOpenEngagement({ ...initial, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['its period is too long', { end: '2028-01-01' }, 'period.longer-than-allowed'],
    ['it is a renewal of nothing', { kind: 'RENEWAL' }, 'engagement.previous-period-missing'],
    [
      'it is an initial one of a service audited before',
      { previousEnd: '2026-03-31' },
      'engagement.previous-period-exists',
    ],
    ['it ends before the rules begin', { start: '2024-01-01', end: '2024-07-31' }, 'engagement.ruleset-not-in-force'],
  ] satisfies [string, Partial<OpenEngagementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayOpenEngagement({ ...initial, ...change })).toEqual({ allowed: false, code });
  });
});
