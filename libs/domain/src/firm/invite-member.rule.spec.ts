import { describe, expect, it } from 'vitest';
import { mayInviteMember, type InviteMemberFacts } from './invite-member.rule';

describe('inviting a member', () => {
  const yui: InviteMemberFacts = {
    name: '髙橋 結',
    email: 'yui@kasumi.example',
    firmRoles: ['member'],
    knownRoles: ['firm_admin', 'quality_office', 'member'],
    admittedEmails: ['ren@kasumi.example'],
    invitedEmails: ['mio@kasumi.example'],
  };

  it('is allowed with a name, an address and a role', () => {
    expect(mayInviteMember(yui)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is missing', { name: ' ' }, 'member.name-missing'],
    ['the name holds half a character', { name: '\udc00' }, 'member.name-not-storable'],
    ['the address has no domain', { email: 'yui' }, 'member.email-malformed'],
    ['the address is here in other letters', { email: 'REN@kasumi.example' }, 'member.already-admitted'],
    ['the address was invited already', { email: 'Mio@kasumi.example' }, 'member.already-invited'],
    ['no role is given', { firmRoles: [] }, 'member.role-missing'],
    ['the role is unknown', { firmRoles: ['owner'] }, 'member.role-unknown'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayInviteMember({ ...yui, ...change })).toEqual({ allowed: false, code });
  });
});
