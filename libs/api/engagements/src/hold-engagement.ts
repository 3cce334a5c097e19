import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { StandingEngagement } from './move-engagement';

/**
 * Keeps everyone else from changing what the engagement as a whole has only one of (its next version of the statement, its
 * draft plan, its next state) until this transaction ends. Take it before reading what is decided on; gives how the
 * engagement stands once everybody who was faster is done.
 */
export async function holdEngagement(tx: Tx, caller: Caller, engagementId: string): Promise<StandingEngagement> {
  // The key stays as it is, so rows that only point at the engagement (a new piece of evidence) need not wait.
  const hold = `SELECT state, version FROM engagement WHERE firm_id = $1 AND id = $2 FOR NO KEY UPDATE`;
  const [row] = await tx.query<Pick<StandingEngagement, 'state' | 'version'>[]>(hold, [caller.firmId, engagementId]);
  if (!row) throw new DomainProblem('not-found');
  return { engagementId, ...row };
}
