import { describe, expect, it } from 'vitest';
import { confirmersOf, mayConfirmMember, type ConfirmMemberFacts } from './confirm-member.rule';

const facts: ConfirmMemberFacts = {
  userId: 'shinjin',
  askedBy: 'hasegawa',
  isDisabled: false,
  isUnconfirmed: true,
  waysIssuedBy: ['mizuno'],
  witnesses: [
    { userId: 'mizuno', isOffice: true },
    { userId: 'hasegawa', isOffice: true },
    { userId: 'sato', isOffice: false },
  ],
};

describe('confirming that a member is who they say', () => {
  it('is allowed to an office that handed out no way in', () => {
    expect(mayConfirmMember(facts)).toEqual({ allowed: true });
    expect(confirmersOf(facts)).toEqual(['hasegawa']);
  });

  it.each([
    ['the membership was ended', { isDisabled: true }, 'member.already-disabled'],
    ['they are confirmed', { isUnconfirmed: false }, 'member.already-confirmed'],
    ['they ask it of themselves', { askedBy: 'shinjin' }, 'member.own-confirmation'],
    ['the one who handed the link out asks', { askedBy: 'mizuno' }, 'member.confirmed-by-issuer'],
    ['both offices handed a way in out', { waysIssuedBy: ['mizuno', 'hasegawa'] }, 'member.confirmed-by-issuer'],
    ['there is an office that could', { askedBy: 'sato' }, 'member.confirmed-by-office'],
    ['who asks is not confirmed themselves', { askedBy: 'other-shinjin' }, 'member.confirmed-by-office'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayConfirmMember({ ...facts, ...change })).toEqual({ allowed: false, code });
  });

  it('falls to any colleague where every office handed a way in out', () => {
    const few = { ...facts, waysIssuedBy: ['mizuno', 'hasegawa'], askedBy: 'sato' };
    expect(mayConfirmMember(few)).toEqual({ allowed: true });
  });

  it('is nobody’s where the firm has none but who handed it out', () => {
    expect(confirmersOf({ ...facts, witnesses: [{ userId: 'mizuno', isOffice: true }] })).toEqual([]);
  });
});
