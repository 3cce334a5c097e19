import { describe, expect, it } from 'vitest';
import { mayAcceptEngagement, type AcceptEngagementFacts } from './accept-engagement.rule';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';

describe('accepting an engagement', () => {
  const cais = { type: 'CAIS_LEAD_AUDITOR', validFrom: '2024-04-01', validUntil: '2027-03-31' };
  const independent = { hasInterest: false, isResolved: false };
  const leader = { role: 'engagement_leader', declaration: independent, credentials: [cais] } as const;
  const reviewer = { role: 'quality_reviewer', declaration: independent, credentials: [] } as const;
  const ready: AcceptEngagementFacts = { state: 'proposed', today: '2026-02-02', members: [leader, reviewer], ruleset };

  it('is allowed with a qualified leader, a quality reviewer and every declaration', () => {
    expect(mayAcceptEngagement(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['it is accepted already', { state: 'accepted' }, 'engagement.not-proposed'],
    ['nobody leads it', { members: [reviewer] }, 'engagement.leader-missing'],
    ['nobody will review its quality', { members: [leader] }, 'engagement.quality-reviewer-missing'],
    [
      'a declaration is missing',
      { members: [leader, { ...reviewer, declaration: null }] },
      'independence.not-declared',
    ],
    [
      'someone has an interest',
      { members: [leader, { ...reviewer, declaration: { hasInterest: true, isResolved: false } }] },
      'independence.interest-declared',
    ],
    [
      'the leader holds no credential',
      { members: [{ ...leader, credentials: [] }, reviewer] },
      'credential.leader-has-none',
    ],
    ["the leader's credential has run out", { today: '2027-04-01' }, 'credential.leader-has-none'],
  ] satisfies [string, Partial<AcceptEngagementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAcceptEngagement({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
