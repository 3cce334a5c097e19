import type { TeamRole } from '../engagement/team-role';
import type { EngagementPermission, FirmPermission } from './permission';

/** Roles in the firm, the fewest people's first. Everyone admitted is a member; the others are added to it. */
export const firmRoles = ['firm_admin', 'quality_office', 'member'] as const;

export type FirmRole = (typeof firmRoles)[number];

const everyone = [
  'firm.read',
  'member.read',
  'client.read',
  'register.read',
  'edition.read',
  'statement-rule.read',
  'engagement.list',
] as const satisfies readonly FirmPermission[];

/** Whoever may register a client or a service may correct it. */
const keepsClients = [
  'client.register',
  'client.revise',
  'service.register',
  'service.revise',
] as const satisfies readonly FirmPermission[];

export const firmRoleGrants: Readonly<Record<FirmRole, readonly FirmPermission[]>> = {
  firm_admin: [
    ...everyone,
    'firm.maintain',
    'member.admit',
    'credential.record',
    'statement-rule.set',
    ...keepsClients,
  ],
  quality_office: [...everyone, 'credential.record', 'statement-rule.set', ...keepsClients, 'engagement.open'],
  member: [...everyone, ...keepsClients, 'engagement.open'],
};

const reading = [
  'engagement.read',
  'statement.read',
  'plan.read',
  'test.read',
  'evidence.read',
  'population.read',
  'finding.read',
  'report.read',
  'package.read',
  'ledger.read',
  'ledger.verify',
] as const satisfies readonly EngagementPermission[];

/**
 * What a firm role may do in every engagement. The quality office reads all of them, staffs and accepts them; who
 * administers accounts sees no client's papers by that alone.
 */
export const firmRoleEngagementGrants: Readonly<Record<FirmRole, readonly EngagementPermission[]>> = {
  firm_admin: [],
  quality_office: [...reading, 'team.assign', 'engagement.accept'],
  member: [],
};

const fieldwork = [
  'independence.declare',
  'statement.import',
  'plan.draft',
  'test.record',
  'test.sign',
  'evidence.add',
  'population.register',
  'sample.draw',
  'item.record',
  'item.void',
  'deviation.evaluate',
  'note.write',
  'note.resolve',
  'finding.raise',
] as const satisfies readonly EngagementPermission[];

const reviewing = [
  'test.assign',
  'test.review',
  'test.return',
  'finding.confirm',
  'finding.improve',
  'finding.review',
  'finding.withdraw',
  'report.compose',
  'letter.record',
  'package.build',
  'job.cancel',
] as const satisfies readonly EngagementPermission[];

const leading = [
  'engagement.accept',
  'engagement.archive',
  'date.override',
  'team.assign',
  'plan.approve',
  'report.approve',
  'report.issue',
  'export.create',
  'export.revoke',
  'package.hand-over',
  'registration.record',
] as const satisfies readonly EngagementPermission[];

/** The quality reviewer reads, writes notes and reviews: one who does the work cannot look at it from outside. */
export const teamRoleGrants: Readonly<Record<TeamRole, readonly EngagementPermission[]>> = {
  practitioner: [...reading, ...fieldwork],
  senior: [...reading, ...fieldwork, ...reviewing],
  engagement_leader: [...reading, ...fieldwork, ...reviewing, ...leading],
  quality_reviewer: [...reading, 'independence.declare', 'note.write', 'note.resolve', 'report.quality-review'],
};
