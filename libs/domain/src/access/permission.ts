/** Asked of a person's roles in the firm. */
export const firmPermissions = [
  'firm.read',
  'firm.maintain',
  'member.read',
  'member.admit',
  'credential.record',
  'client.read',
  'client.register',
  'client.revise',
  'service.register',
  'service.revise',
  'register.read',
  'edition.read',
  'statement-rule.read',
  'statement-rule.set',
  'engagement.list',
  'engagement.open',
] as const;

/** Asked of a person's role in one engagement (or of a firm role that reaches into every engagement). */
export const engagementPermissions = [
  'engagement.read',
  'engagement.accept',
  'engagement.archive',
  'date.override',
  'team.assign',
  'independence.declare',
  'statement.read',
  'statement.import',
  'plan.read',
  'plan.draft',
  'plan.approve',
  'test.read',
  'test.assign',
  'test.record',
  'test.sign',
  'test.review',
  'test.return',
  'evidence.read',
  'evidence.add',
  'population.read',
  'population.register',
  'sample.draw',
  'item.record',
  'item.void',
  'deviation.evaluate',
  'note.write',
  'note.resolve',
  'finding.read',
  'finding.raise',
  'finding.confirm',
  'finding.improve',
  'finding.review',
  'finding.withdraw',
  'report.read',
  'report.compose',
  'letter.record',
  'report.quality-review',
  'report.approve',
  'report.issue',
  'export.create',
  'export.revoke',
  'package.build',
  'package.read',
  'package.hand-over',
  'registration.record',
  'job.cancel',
  'ledger.read',
  'ledger.verify',
] as const;

export const permissions = [...firmPermissions, ...engagementPermissions] as const;

export type FirmPermission = (typeof firmPermissions)[number];
export type EngagementPermission = (typeof engagementPermissions)[number];
export type Permission = FirmPermission | EngagementPermission;

/** Whether a permission is asked of the firm or of one engagement: a route of the second kind names its engagement. */
export function permissionScope(permission: Permission): 'firm' | 'engagement' {
  return (firmPermissions as readonly Permission[]).includes(permission) ? 'firm' : 'engagement';
}
