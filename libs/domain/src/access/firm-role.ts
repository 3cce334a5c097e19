/** Roles in the firm, the fewest people's first. Everyone admitted is a member; the others are added to it. */
export const firmRoles = ['firm_admin', 'quality_office', 'member'] as const;

export type FirmRole = (typeof firmRoles)[number];
