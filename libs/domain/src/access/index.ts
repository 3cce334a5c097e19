export { can, permissionsOf, seesEveryEngagement, type Actor } from './can';
export {
  engagementPermissions,
  firmPermissions,
  permissions,
  permissionScope,
  type EngagementPermission,
  type FirmPermission,
  type Permission,
} from './permission';
export { firmRoleEngagementGrants, firmRoleGrants, firmRoles, teamRoleGrants, type FirmRole } from './role-grants';
