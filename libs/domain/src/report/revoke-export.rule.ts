import { allow, refuse, type Decision } from '../decision';
import { isReason } from '../text/storable-text';

export type RevokeExportRefusal = 'export.revoked' | 'export.reason-missing';

/** A link can be taken back at any time, with a reason. */
export function mayRevokeExport(facts: { revoked: boolean; reason: string }): Decision<RevokeExportRefusal> {
  if (facts.revoked) return refuse('export.revoked');
  return isReason(facts.reason) ? allow : refuse('export.reason-missing');
}
