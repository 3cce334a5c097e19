import type { ClientPersonKind } from '@akashi/domain/access';
import { DomainProblem } from '../problems/domain-problem';
import type { ActingCaller } from './caller';
import type { Tx } from './tenant-connection';

/**
 * Whoever writes for a client works there still, and as what they came in: their sign-in was looked at before a file began to
 * travel, and that may take as long as it takes to end somebody's place. A member is asked by the door of each engagement.
 */
export async function stillThere<C extends ActingCaller>(tx: Tx, caller: C): Promise<C> {
  if (caller.kind !== 'clientPerson') return caller;
  const [row] = await tx.query<{ kind: ClientPersonKind }[]>(
    `SELECT kind FROM client_person WHERE firm_id = $1 AND client_id = $2 AND account_id = $3 AND disabled_at IS NULL`,
    [caller.firmId, caller.clientId, caller.userId],
  );
  if (!row) throw new DomainProblem('membership-not-chosen');
  if (row.kind !== caller.role) throw new DomainProblem('forbidden');
  return caller;
}
