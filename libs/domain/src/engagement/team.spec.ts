import { describe, expect, it } from 'vitest';
import { mayJoinTeam, type JoinTeamFacts, type TeamAssignment } from './join-team.rule';
import { mayDeclareIndependence, mayWork, type WorkFacts } from './work-on-engagement.rule';

describe('joining a team', () => {
  const ended: TeamAssignment = { personId: 'rin', role: 'practitioner', from: '2026-02-01', to: '2026-05-31' };
  const eqr: TeamAssignment = { personId: 'sora', role: 'quality_reviewer', from: '2026-02-01', to: null };
  const joining: JoinTeamFacts = {
    personId: 'mei',
    role: 'senior',
    from: '2026-06-01',
    to: null,
    assignerId: 'leader',
    assignments: [ended, eqr],
    archived: false,
  };

  it('is allowed for someone new, and for someone who comes back in the same role', () => {
    expect(mayJoinTeam(joining)).toEqual({ allowed: true });
    expect(mayJoinTeam({ ...joining, personId: 'rin', role: 'practitioner' })).toEqual({ allowed: true });
  });

  it.each([
    ['they assign themselves', { assignerId: 'mei' }, 'team.self-assignment'],
    ['they had another role before', { personId: 'rin', role: 'senior' }, 'team.another-role-before'],
    [
      'they did work and would review its quality',
      { personId: 'rin', role: 'quality_reviewer' },
      'team.quality-reviewer-was-on-team',
    ],
    [
      'they review the quality and would do work',
      { personId: 'sora', role: 'practitioner' },
      'team.quality-reviewer-was-on-team',
    ],
    [
      'they are on it on those days',
      { personId: 'rin', role: 'practitioner', from: '2026-05-31' },
      'team.already-on-it',
    ],
    ['their days end before they begin', { to: '2026-05-31' }, 'team.dates-invalid'],
    ['a day of theirs does not exist', { from: '2026-06-31' }, 'team.dates-invalid'],
    ['the engagement is archived', { archived: true }, 'engagement.archived'],
  ] satisfies [string, Partial<JoinTeamFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayJoinTeam({ ...joining, ...change })).toEqual({ allowed: false, code });
  });
});

describe('working on an engagement', () => {
  const declared: WorkFacts = {
    today: '2026-07-06',
    assignment: { from: '2026-07-06', to: '2026-12-31' },
    declaration: { hasInterest: false },
    archived: false,
  };

  it('is allowed from the first to the last day once independence is declared', () => {
    expect(mayWork(declared)).toEqual({ allowed: true });
    expect(mayWork({ ...declared, today: '2026-12-31' })).toEqual({ allowed: true });
  });

  it.each([
    ['they are not on the team', { assignment: null }, 'team.not-on-it'],
    ['their days have not begun', { today: '2026-07-05' }, 'team.outside-assignment'],
    ['their days are over', { today: '2027-01-01' }, 'team.outside-assignment'],
    ['they have not declared', { declaration: null }, 'independence.not-declared'],
    ['they declared an interest', { declaration: { hasInterest: true } }, 'independence.interest-declared'],
    ['the engagement is archived', { archived: true }, 'engagement.archived'],
  ] satisfies [string, Partial<WorkFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayWork({ ...declared, ...change })).toEqual({ allowed: false, code });
  });
});

describe('declaring independence', () => {
  const own = { declarantId: 'rin', memberId: 'rin', onTeam: true, hasInterest: false, description: '' };

  it('is allowed for oneself, and for an interest that is described', () => {
    expect(mayDeclareIndependence(own)).toEqual({ allowed: true });
    expect(mayDeclareIndependence({ ...own, hasInterest: true, description: '配偶者が勤務' })).toEqual({
      allowed: true,
    });
  });

  it.each([
    ['it is for someone else', { declarantId: 'leader' }, 'independence.not-own'],
    ['they are not on the team', { onTeam: false }, 'team.not-on-it'],
    ['an interest is not described', { hasInterest: true }, 'independence.interest-not-described'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayDeclareIndependence({ ...own, ...change })).toEqual({ allowed: false, code });
  });
});
