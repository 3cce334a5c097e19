import type { TeamRole } from '../engagement/team-role';
import type { FirmRole } from './firm-role';
import { heldInEngagement, heldInFirm, type EngagementPermission, type FirmPermission } from './permission';

export const firmRoleGrants: Readonly<Record<FirmRole, readonly FirmPermission[]>> = {
  firm_admin: heldInFirm('firm_admin'),
  quality_office: heldInFirm('quality_office'),
  member: heldInFirm('member'),
};

/** What a firm role may do in every engagement. */
export const firmRoleEngagementGrants: Readonly<Record<FirmRole, readonly EngagementPermission[]>> = {
  firm_admin: heldInEngagement('firm_admin'),
  quality_office: heldInEngagement('quality_office'),
  member: heldInEngagement('member'),
};

export const teamRoleGrants: Readonly<Record<TeamRole, readonly EngagementPermission[]>> = {
  practitioner: heldInEngagement('practitioner'),
  senior: heldInEngagement('senior'),
  engagement_leader: heldInEngagement('engagement_leader'),
  quality_reviewer: heldInEngagement('quality_reviewer'),
};
