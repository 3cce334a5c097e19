import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type RevokeExportRefusal = 'export.revoked' | 'export.reason-missing' | ReasonRefusal;

/** A link can be taken back at any time, with a reason. */
export function mayRevokeExport(facts: { revoked: boolean; reason: string }): Decision<RevokeExportRefusal> {
  if (facts.revoked) return refuse('export.revoked');
  return statesReason(facts.reason, 'export.reason-missing');
}
