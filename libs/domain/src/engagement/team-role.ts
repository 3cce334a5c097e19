/** 業務実施責任者, 主任, 業務実施者 and 審査担当者. One person holds one of them in an engagement, ever. */
export const teamRoles = ['engagement_leader', 'senior', 'practitioner', 'quality_reviewer'] as const;

export type TeamRole = (typeof teamRoles)[number];
