import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';
import { mayRenewEngagement, type RenewEngagementFacts } from './renew-engagement.rule';

const facts: RenewEngagementFacts = {
  last: { kind: 'INITIAL', state: 'archived', periodEnd: '2026-09-30' },
  latestEnd: '2026-09-30',
  start: '2026-10-01',
  end: '2027-09-30',
  ruleset,
  renewerId: 'leader',
  leaderId: 'leader',
  today: '2027-05-10',
  team: [
    { personId: 'senior', role: 'senior' },
    { personId: 'reviewer', role: 'quality_reviewer' },
  ],
};

type Case = [string, Partial<RenewEngagementFacts>];

describe('opening the year after an engagement', () => {
  it.each([
    ['after one that is archived', {}],
    ['with its leader alone', { team: [] }],
    ['led by another', { leaderId: 'another' }],
  ] satisfies Case[])('is allowed %s', (_, change) => {
    expect(mayRenewEngagement({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['another year follows it already', { latestEnd: '2027-09-30' }, 'engagement.renewed-already'],
    ['a day of operation would stay outside', { start: '2026-10-02' }, 'period.gap-after-previous'],
    ['the period is too long', { end: '2027-10-01' }, 'period.longer-than-allowed'],
    ['somebody puts themselves on the team', { renewerId: 'senior' }, 'team.self-assignment'],
    [
      'somebody has two roles',
      { team: [{ personId: 'leader', role: 'senior' }], renewerId: 'office' },
      'team.another-role-before',
    ],
    [
      'the leader would review the quality',
      { team: [{ personId: 'another', role: 'quality_reviewer' }], leaderId: 'another' },
      'team.quality-reviewer-was-on-team',
    ],
    [
      'somebody is named twice',
      { team: [...facts.team, { personId: 'senior', role: 'senior' }] },
      'team.already-on-it',
    ],
  ] satisfies [...Case, string][])('is refused when %s', (_, change, code) => {
    expect(mayRenewEngagement({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
