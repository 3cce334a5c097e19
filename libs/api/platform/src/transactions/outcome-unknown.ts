import { DomainProblem } from '../problems/domain-problem';

/** A COMMIT, or the disk behind it, gave no answer: what was asked may have been kept, and its key tells when it is asked again. */
export const outcomeUnknown = (): DomainProblem => new DomainProblem('outcome-unknown', { retryAfterSeconds: 2 });

/** Of a server that is ending, full or no longer the one that writes, as of a lost connection, nobody knows how far it came. */
const leavesOpen = /^(08|25006|53|55|57|58|XX)/;

/**
 * Whether an error that came in the place of COMMIT's answer says itself that the transaction was undone: a constraint or a
 * trigger that waited for COMMIT, a conflict with another transaction.
 */
export function saysUndone(error: unknown): boolean {
  const { code, severity } = error as { code?: string; severity?: string };
  return severity === 'ERROR' && code !== undefined && !leavesOpen.test(code);
}
