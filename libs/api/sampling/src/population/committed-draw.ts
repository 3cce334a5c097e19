import type { Caller, Tx } from '@akashi/api-platform';
import { parseLedgerEvent } from '@akashi/domain/ledger';

/** What brings a population in commits to its seed. */
const takenInBy: readonly string[] = ['population.registered', 'population.replaced'];

/** The hash of a population's seed as the ledger has it from the day the population came in; null when it is not there. */
export async function committedSeed(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  populationId: string,
): Promise<string | null> {
  const likely = await tx.query<{ canon: string }[]>(
    `SELECT canon FROM ledger_event
     WHERE firm_id = $1 AND stream_id = $2 AND strpos(canon, $3) > 0 AND strpos(canon, 'seedSha256') > 0
     ORDER BY seq`,
    [caller.firmId, engagementId, populationId],
  );
  for (const { canon } of likely) {
    const event = parseLedgerEvent(canon);
    if (!event || !takenInBy.includes(event.action) || event.entity.id !== populationId) continue;
    const seed = event.facts['seedSha256'];
    return typeof seed === 'string' ? seed : null;
  }
  return null;
}
