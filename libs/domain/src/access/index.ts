export { can, grantingRole, permissionsOf, seesEveryEngagement, type Actor, type GrantingRole } from './can';
export { clientPersonKinds, type ClientPersonKind } from './client-person';
export { firmRoles, type FirmRole } from './firm-role';
export {
  clientPermissions,
  engagementPermissions,
  firmPermissions,
  heldAtClient,
  isClientPermission,
  isOfOneself,
  permissions,
  permissionScope,
  type ClientPermission,
  type EngagementPermission,
  type FirmPermission,
  type MemberPermission,
  type Permission,
} from './permission';
export { firmRoleEngagementGrants, firmRoleGrants, teamRoleGrants } from './role-grants';
export { isTokenPermission, tokenPermissions, type TokenPermission, type TokenScope } from './token-permission';
