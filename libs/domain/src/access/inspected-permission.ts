import type { EngagementPermission } from './permission';

/**
 * What an inspector reads of an engagement that was opened to them: the file of the audit and its record. Whatever does not stand
 * here no inspector can be let do: nothing that changes anything, and nothing of the firm itself.
 */
export const inspectedPermissions = [
  'engagement.read',
  'test.read',
  'evidence.read',
  'population.read',
  'finding.read',
  'report.read',
  'package.read',
  'ledger.read',
  'inspection-bundle.read',
] as const satisfies readonly EngagementPermission[];

export type InspectedPermission = (typeof inspectedPermissions)[number];

/** Is it one that an inspector is let read by? */
export function isInspectedPermission(permission: string): permission is InspectedPermission {
  return (inspectedPermissions as readonly string[]).includes(permission);
}
