import type { Caller, Tx } from '@akashi/api-platform';

/** The hash of a population's seed as the ledger has it from the day the population was registered; null when it is not there. */
export async function committedSeed(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  populationId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ seed: string | null }[]>(
    `SELECT canon::json -> 'facts' ->> 'seedSha256' AS seed FROM ledger_event
     WHERE firm_id = $1 AND stream_id = $2 AND strpos(canon, $3) > 0
       AND canon::json ->> 'action' = 'population.registered' AND canon::json -> 'entity' ->> 'id' = $3
     ORDER BY seq LIMIT 1`,
    [caller.firmId, engagementId, populationId],
  );
  return row?.seed ?? null;
}
