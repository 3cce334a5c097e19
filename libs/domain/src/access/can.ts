import type { TeamRole } from '../engagement/team-role';
import type { Permission } from './permission';
import { firmRoleEngagementGrants, firmRoleGrants, teamRoleGrants, type FirmRole } from './role-grants';

/** The person who asks, in the firm they are signed in to. */
export interface Actor {
  userId: string;
  firmId: string;
  name: string;
  firmRoles: readonly FirmRole[];
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
  const byTeam: readonly Permission[] = teamRole ? teamRoleGrants[teamRole] : [];
  return byTeam.includes(permission) || actor.firmRoles.some((role) => grantsOfFirmRole(role).includes(permission));
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
