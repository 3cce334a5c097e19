import { describe, expect, it } from 'vitest';
import { maySetFirmRoles, type SetFirmRolesFacts } from './set-firm-roles.rule';

describe('setting somebody’s roles in the firm', () => {
  const facts: SetFirmRolesFacts = {
    userId: 'sato',
    isDisabled: false,
    knownRoles: ['firm_admin', 'quality_office', 'member'],
    rolesAfter: ['quality_office', 'member'],
    askedBy: 'mizuno',
    administrators: ['mizuno'],
  };

  it('is allowed to another than their bearer', () => {
    expect(maySetFirmRoles(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['they no longer work here', { isDisabled: true }, 'member.already-disabled'],
    ['none is left', { rolesAfter: [] }, 'member.role-missing'],
    ['one does not exist', { rolesAfter: ['owner'] }, 'member.role-unknown'],
    ['they are one’s own', { userId: 'mizuno' }, 'member.own-membership'],
    ['the firm would have no administrator', { userId: 'mori', administrators: ['mori'] }, 'member.last-administrator'],
  ])('is refused when %s', (_, change, code) => {
    expect(maySetFirmRoles({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
