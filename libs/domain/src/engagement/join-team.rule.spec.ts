import { describe, expect, it } from 'vitest';
import { mayJoinTeam, type JoinTeamFacts, type TeamAssignment } from './join-team.rule';

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
    state: 'accepted',
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
    ['the engagement is archived', { state: 'archived' }, 'engagement.archived'],
    ['the engagement was declined', { state: 'declined' }, 'engagement.declined'],
    ['the engagement was withdrawn', { state: 'withdrawn' }, 'engagement.withdrawn'],
  ] satisfies [string, Partial<JoinTeamFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayJoinTeam({ ...joining, ...change })).toEqual({ allowed: false, code });
  });
});
