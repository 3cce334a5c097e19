import { describe, expect, it } from 'vitest';
import { mayDisableMember, type DisableMemberFacts } from './disable-member.rule';

describe('ending a membership', () => {
  const facts: DisableMemberFacts = {
    userId: 'sato',
    isDisabled: false,
    reason: '11月16日付で退職',
    askedBy: 'mizuno',
    administrators: ['mizuno'],
  };

  it('is allowed for a reason', () => {
    expect(mayDisableMember(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['it is ended already', { isDisabled: true }, 'member.already-disabled'],
    ['no reason is given', { reason: ' ' }, 'member.reason-missing'],
    ['the reason is longer than anybody reads', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['it is one’s own', { userId: 'mizuno' }, 'member.own-membership'],
    ['it is the last administrator’s', { userId: 'mori', administrators: ['mori'] }, 'member.last-administrator'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayDisableMember({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
