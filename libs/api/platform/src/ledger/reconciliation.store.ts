import type { ReconciliationReason, ReconciliationView } from '@akashi/contracts';
import type { Tx } from '../transactions/tenant-connection';

interface Place {
  firmId: string;
  streamId: string;
}

/** What a comparison came to, before it is kept. */
export type FoundReconciliation = Omit<ReconciliationView, 'ranAt' | 'lastHeldAt'>;

const select = `
  SELECT reason, ran_at AS "ranAt", took_ms AS "tookMs", size::int, kinds, differences, differing,
    (SELECT max(h.ran_at) FROM ledger_reconciliation h
      WHERE h.firm_id = r.firm_id AND h.stream_id = r.stream_id AND h.differing = 0) AS "lastHeldAt"
  FROM ledger_reconciliation r WHERE firm_id = $1 AND stream_id = $2`;

export async function keepReconciliation(tx: Tx, of: Place, id: string, found: FoundReconciliation): Promise<void> {
  await tx.query(
    `INSERT INTO ledger_reconciliation (firm_id, stream_id, id, reason, took_ms, size, kinds, differences, differing)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      of.firmId,
      of.streamId,
      id,
      found.reason,
      found.tookMs,
      found.size,
      JSON.stringify(found.kinds),
      JSON.stringify(found.differences),
      found.differing,
    ],
  );
}

export async function newestReconciliation(tx: Tx, of: Place): Promise<ReconciliationView | null> {
  const newest = `${select} ORDER BY ran_at DESC, id DESC LIMIT 1`;
  const [row] = await tx.query<ReconciliationView[]>(newest, [of.firmId, of.streamId]);
  return row ?? null;
}

/** Ledgers, the firm's own among them, that this reason has not compared since then. */
export function notComparedSince(
  tx: Tx,
  firmId: string,
  reason: ReconciliationReason,
  since: Date,
): Promise<{ streamId: string }[]> {
  return tx.query(
    `SELECT h.stream_id AS "streamId" FROM ledger_head h
     LEFT JOIN engagement e ON e.firm_id = h.firm_id AND e.id = h.stream_id
     WHERE h.firm_id = $1 AND (e.id IS NOT NULL OR h.stream_id = h.firm_id) AND NOT EXISTS (SELECT FROM ledger_reconciliation r
       WHERE r.firm_id = h.firm_id AND r.stream_id = h.stream_id AND r.reason = $2 AND r.ran_at >= $3)
     ORDER BY h.stream_id`,
    [firmId, reason, since],
  );
}

/** The newest signed place covers every event. */
export async function isSigned(tx: Tx, of: Place): Promise<boolean> {
  const [row] = await tx.query<{ signed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ledger_checkpoint c
       WHERE c.firm_id = h.firm_id AND c.stream_id = h.stream_id AND c.size = h.size) AS signed
     FROM ledger_head h WHERE h.firm_id = $1 AND h.stream_id = $2`,
    [of.firmId, of.streamId],
  );
  return row?.signed ?? true;
}
