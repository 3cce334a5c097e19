export { can, grantingRole, permissionsOf, seesEveryEngagement, type Actor, type GrantingRole } from './can';
export { clientPersonKinds, type ClientPersonKind } from './client-person';
export { firmRoles, type FirmRole } from './firm-role';
export { clientPermissions, heldAtClient, isClientPermission, type ClientPermission } from './client-permission';
export { inspectedPermissions, isInspectedPermission, type InspectedPermission } from './inspected-permission';
export { isInspectorPermission, type InspectorPermission } from './inspector-permission';
export {
  engagementPermissions,
  firmPermissions,
  isOfOneself,
  isOfOwnAccount,
  permissions,
  permissionScope,
  type EngagementPermission,
  type FirmPermission,
  type MemberPermission,
  type OwnAccountPermission,
  type Permission,
} from './permission';
export { firmRoleEngagementGrants, firmRoleGrants, teamRoleGrants } from './role-grants';
export { isTokenPermission, tokenPermissions, type TokenPermission, type TokenScope } from './token-permission';
