import type { Caller, Tx } from '@akashi/api-platform';
import { parseLedgerEvent } from '@akashi/domain/ledger';

/** What brings a population in commits to its seed. */
const takenInBy: readonly string[] = ['population.registered', 'population.replaced'];

/** What the ledger has of a population's draw from the day the population came in; null where it has not. */
export interface CommittedDraw {
  seedSha256: string | null;
  /** Of the rows that the seed draws first, as they are kept; null for a population from before they were. */
  rankingSha256: string | null;
}

export async function committedDraw(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  populationId: string,
): Promise<CommittedDraw> {
  const likely = await tx.query<{ canon: string }[]>(
    `SELECT canon FROM ledger_event
     WHERE firm_id = $1 AND stream_id = $2 AND strpos(canon, $3) > 0 AND strpos(canon, 'seedSha256') > 0
     ORDER BY seq`,
    [caller.firmId, engagementId, populationId],
  );
  for (const { canon } of likely) {
    const event = parseLedgerEvent(canon);
    if (!event || !takenInBy.includes(event.action) || event.entity.id !== populationId) continue;
    const told = (name: string) => (typeof event.facts[name] === 'string' ? event.facts[name] : null);
    return { seedSha256: told('seedSha256'), rankingSha256: told('rankingSha256') };
  }
  return { seedSha256: null, rankingSha256: null };
}
