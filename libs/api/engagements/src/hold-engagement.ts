import type { Caller, Tx } from '@akashi/api-platform';

/**
 * Keeps everyone else from changing what the engagement as a whole has only one of (its next version of the statement, its
 * draft plan) until this transaction ends. Take it before reading what is decided on.
 */
export async function holdEngagement(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
  // The key stays as it is, so rows that only point at the engagement (a new piece of evidence) need not wait.
  const hold = `SELECT 1 FROM engagement WHERE firm_id = $1 AND id = $2 FOR NO KEY UPDATE`;
  await tx.query(hold, [caller.firmId, engagementId]);
}
