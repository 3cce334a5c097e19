import type { Caller, Tx } from '@akashi/api-platform';

/** What has numbers of its own in an engagement. */
export type NumberedKind = 'evidence' | 'deviation' | 'finding' | 'request';

/**
 * The next number of its kind in an engagement: gapless, because a transaction that fails gives its number back. Whoever
 * comes at the same moment waits for it.
 */
export async function nextNumber(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  kind: NumberedKind,
): Promise<number> {
  const [row] = await tx.query<{ value: number }[]>(
    `INSERT INTO engagement_counter AS c (firm_id, engagement_id, kind, value) VALUES ($1, $2, $3, 1)
     ON CONFLICT (firm_id, engagement_id, kind) DO UPDATE SET value = c.value + 1 RETURNING value`,
    [caller.firmId, engagementId, kind],
  );
  return row!.value;
}
