import { describe, expect, it } from 'vitest';
import { mayChangeMembership, type ChangeMembershipFacts } from './change-membership.rule';

describe('changing what somebody is in the firm', () => {
  const facts: ChangeMembershipFacts = {
    userId: 'sato',
    rolesAfter: [],
    askedBy: 'mizuno',
    administrators: ['mizuno', 'mori'],
  };

  it.each([
    ['a member', {}],
    ['one of two administrators', { userId: 'mori' }],
    ['the last administrator, who stays one', { userId: 'mori', rolesAfter: ['firm_admin'], administrators: ['mori'] }],
  ] as const)('is allowed for %s', (_, change) => {
    expect(mayChangeMembership({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['it is one’s own', { userId: 'mizuno' }, 'member.own-membership'],
    [
      'it is one’s own and takes nothing away',
      { userId: 'mizuno', rolesAfter: ['firm_admin'] },
      'member.own-membership',
    ],
    ['the last administrator would be gone', { userId: 'mori', administrators: ['mori'] }, 'member.last-administrator'],
    [
      'the last administrator would be one no more',
      { userId: 'mori', administrators: ['mori'], rolesAfter: ['member'] },
      'member.last-administrator',
    ],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayChangeMembership({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
