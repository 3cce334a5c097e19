import { describe, expect, it } from 'vitest';
import { mayAdmitMember, type AdmitMemberFacts } from './admit-member.rule';

describe('admitting a member', () => {
  const yui: AdmitMemberFacts = {
    name: '髙橋 結',
    kana: 'たかはし ゆい',
    email: 'yui@kasumi.example',
    firmRoles: ['member'],
    knownRoles: ['firm_admin', 'quality_office', 'member'],
    admittedEmails: ['ren@kasumi.example'],
  };

  it('is allowed with a name, its reading and an address', () => {
    expect(mayAdmitMember(yui)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is missing', { name: ' ' }, 'member.name-missing'],
    ['the name holds half a character', { name: '\udc00' }, 'member.name-not-storable'],
    ['the reading is missing', { kana: '' }, 'member.kana-missing'],
    ['the address has no domain', { email: 'yui' }, 'member.email-malformed'],
    ['the address is here in other letters', { email: 'REN@kasumi.example' }, 'member.already-admitted'],
    ['the role is unknown', { firmRoles: ['owner'] }, 'member.role-unknown'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayAdmitMember({ ...yui, ...change })).toEqual({ allowed: false, code });
  });
});
