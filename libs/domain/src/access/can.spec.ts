import { describe, expect, it } from 'vitest';
import { can, grantingRole, permissionsOf, seesEveryEngagement } from './can';
import { clientPersonKinds } from './client-person';
import { firmRoles } from './firm-role';
import { clientPermissions, heldAtClient } from './client-permission';
import { engagementPermissions, firmPermissions, permissions, permissionScope, type HeldBy } from './permission';
import { teamRoleGrants } from './role-grants';

const member = { firmRoles: ['member'] as const };
const admin = { firmRoles: ['firm_admin', 'member'] as const };
const qualityOffice = { firmRoles: ['quality_office', 'member'] as const };
import { isInspectorPermission } from './inspector-permission';

describe('asking for a permission', () => {
  it('names each permission once, in one scope', () => {
    expect(new Set(permissions).size).toBe(permissions.length);
    expect(firmPermissions.every((permission) => permissionScope(permission) === 'firm')).toBe(true);
    expect(engagementPermissions.every((permission) => permissionScope(permission) === 'engagement')).toBe(true);
    expect(clientPermissions.every((permission) => permissionScope(permission) === 'client')).toBe(true);
  });

  it('grants what a client’s people do to nobody of the firm, whatever they hold there', () => {
    expect(clientPermissions.length).toBeGreaterThan(0);
    for (const role of [null, 'practitioner', 'senior', 'engagement_leader', 'quality_reviewer'] as const)
      expect(clientPermissions.filter((permission) => can({ firmRoles }, permission, role))).toEqual([]);
  });

  it('grants every permission to some role, so that none is dead', () => {
    const granted = new Set(permissionsOf({ firmRoles }));
    for (const role of ['practitioner', 'senior', 'engagement_leader', 'quality_reviewer'] as const)
      for (const permission of teamRoleGrants[role]) granted.add(permission);
    for (const kind of clientPersonKinds) for (const permission of heldAtClient(kind)) granted.add(permission);
    for (const permission of permissions.filter(isInspectorPermission)) granted.add(permission);
    expect(permissions.filter((permission) => !granted.has(permission))).toEqual([]);
  });

  it('does not compile for one that nobody holds, or that is held in a role there is not', () => {
    const held: HeldBy<'senior'> = ['senior'];
    // @ts-expect-error Nobody holds it.
    const dead: HeldBy<'senior'> = [];
    // @ts-expect-error There is no such role.
    const misspelt: HeldBy<'senior'> = ['señor'];
    expect([held, dead, misspelt]).toHaveLength(3);
  });

  it('lets a member list engagements, but read none without a role in it', () => {
    expect(can(member, 'engagement.list')).toBe(true);
    expect(engagementPermissions.filter((permission) => can(member, permission))).toEqual([]);
    expect(can(member, 'engagement.read', 'practitioner')).toBe(true);
  });

  it('gives the firm administrator accounts, and no content of any engagement', () => {
    expect(can(admin, 'member.invite')).toBe(true);
    expect(engagementPermissions.filter((permission) => can(admin, permission))).toEqual([]);
    expect(seesEveryEngagement(admin)).toBe(false);
  });

  it('lets the quality office read every engagement and record nothing in it', () => {
    expect(seesEveryEngagement(qualityOffice)).toBe(true);
    expect(can(qualityOffice, 'test.read')).toBe(true);
    expect(can(qualityOffice, 'test.record')).toBe(false);
    expect(can(qualityOffice, 'report.approve')).toBe(false);
  });

  it('denies everything to nobody in particular', () => {
    expect(permissionsOf({ firmRoles: [] })).toEqual([]);
    expect(permissions.some((permission) => can({ firmRoles: [] }, permission))).toBe(false);
  });

  it.each([
    ['a practitioner', 'practitioner', 'test.record', true],
    ['a practitioner', 'practitioner', 'test.review', false],
    ['a senior', 'senior', 'test.review', true],
    ['a senior', 'senior', 'report.approve', false],
    ['the engagement leader', 'engagement_leader', 'report.approve', true],
    ['the engagement leader', 'engagement_leader', 'report.quality-review', false],
    ['the quality reviewer', 'quality_reviewer', 'report.quality-review', true],
    ['the quality reviewer', 'quality_reviewer', 'test.record', false],
    ['the quality reviewer', 'quality_reviewer', 'report.issue', false],
  ] as const)('answers for %s (%s) and %s: %s', (_, role, permission, expected) => {
    expect(can(member, permission, role)).toBe(expected);
  });
});

describe('the role that granted an act', () => {
  const everything = { firmRoles: ['member', 'quality_office', 'firm_admin'] as const };

  it.each([
    ['an administrator who maintains the firm', admin, 'firm.maintain', null, 'firm_admin'],
    ['a leader who assigns a team', member, 'team.assign', 'engagement_leader', 'engagement_leader'],
    ['a practitioner who records', member, 'test.record', 'practitioner', 'practitioner'],
    ['the quality office that staffs from outside the team', qualityOffice, 'team.assign', null, 'quality_office'],
    [
      'the quality office whose team role does not reach',
      qualityOffice,
      'team.assign',
      'practitioner',
      'quality_office',
    ],
    [
      'a leader who is also of the quality office',
      qualityOffice,
      'team.assign',
      'engagement_leader',
      'engagement_leader',
    ],
    ['a member who registers a client', member, 'client.register', null, 'member'],
    ['an administrator who registers a client', admin, 'client.register', null, 'firm_admin'],
    ['one who holds every role, whatever their order', everything, 'client.register', null, 'firm_admin'],
    [
      'an administrator who opens an engagement, which only their membership allows',
      admin,
      'engagement.open',
      null,
      'member',
    ],
    ['a member who would maintain the firm', member, 'firm.maintain', null, null],
    ['a practitioner who would approve', member, 'report.approve', 'practitioner', null],
  ] as const)('is told of %s', (_, actor, permission, teamRole, role) => {
    expect(grantingRole(actor, permission, teamRole)).toBe(role);
  });

  it('is there exactly when the act is allowed', () => {
    for (const actor of [member, admin, qualityOffice, { firmRoles: [] }])
      for (const permission of permissions)
        for (const role of [null, 'practitioner', 'senior', 'engagement_leader', 'quality_reviewer'] as const) {
          const granted = permissionsOf(actor, role).includes(permission);
          expect([permission, role, grantingRole(actor, permission, role) !== null]).toEqual([
            permission,
            role,
            granted,
          ]);
          expect(can(actor, permission, role)).toBe(granted);
        }
  });
});
