import type { TeamRole } from '../engagement/team-role';
import { firmRoles, type FirmRole } from './firm-role';
import type { Permission } from './permission';
import { firmRoleEngagementGrants, firmRoleGrants, teamRoleGrants } from './role-grants';

/** The person who asks, in the firm they are signed in to. */
export interface Actor {
  readonly userId: string;
  readonly firmId: string;
  readonly name: string;
  readonly firmRoles: readonly FirmRole[];
}

/**
 * May these roles do this? For a permission of an engagement pass the role the actor holds in it today, or null when
 * they hold none. Deny is the default: what no role grants is not allowed.
 */
export function can(
  actor: Pick<Actor, 'firmRoles'>,
  permission: Permission,
  teamRole: TeamRole | null = null,
): boolean {
  return grantingRole(actor, permission, teamRole) !== null;
}

/** The role by which an act was allowed, as the ledger names it. */
export type GrantingRole = FirmRole | TeamRole;

/**
 * The role that grants this, or null when none does. Of several it is the narrowest: the role held in this one engagement
 * before any held in the whole firm, and there the few people's (administrator, then quality office) before everyone's.
 * "Who let them do it" is asked of the role that was given for it.
 */
export function grantingRole(
  actor: Pick<Actor, 'firmRoles'>,
  permission: Permission,
  teamRole: TeamRole | null = null,
): GrantingRole | null {
  const byTeam: readonly Permission[] = teamRole ? teamRoleGrants[teamRole] : [];
  if (byTeam.includes(permission)) return teamRole;
  return (
    firmRoles.find((role) => actor.firmRoles.includes(role) && grantsOfFirmRole(role).includes(permission)) ?? null
  );
}

/** True when the actor may see any engagement of the firm without being on its team. */
export function seesEveryEngagement(actor: Pick<Actor, 'firmRoles'>): boolean {
  return actor.firmRoles.some((role) => firmRoleEngagementGrants[role].includes('engagement.read'));
}

/** Everything these roles grant, for a page that shows or hides what can be done. */
export function permissionsOf(actor: Pick<Actor, 'firmRoles'>, teamRole: TeamRole | null = null): Permission[] {
  const byTeam: readonly Permission[] = teamRole ? teamRoleGrants[teamRole] : [];
  return [...new Set([...actor.firmRoles.flatMap(grantsOfFirmRole), ...byTeam])];
}

function grantsOfFirmRole(role: FirmRole): readonly Permission[] {
  return [...firmRoleGrants[role], ...firmRoleEngagementGrants[role]];
}
