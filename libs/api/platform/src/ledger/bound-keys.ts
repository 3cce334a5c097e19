import { boundByEvent, type BoundKey, type BoundKind } from '@akashi/domain/ledger';
import type { ClosingStatement, Tx } from '../transactions/tenant-connection';
import type { LedgerEntry } from './ledger-entry';
import type { Binding } from './row-digests';

/** A paper is locked by whoever signs it, and so are its signatures. */
const lockedBefore: readonly BoundKind[] = ['paper', 'signature'];

/**
 * Whoever changes another row of the same thing waits here until it is committed, and then says how all of them stand. Held
 * until COMMIT, which is next.
 */
export async function takeTurns(tx: Tx, keys: readonly BoundKey[]): Promise<void> {
  const shared = keys.filter(({ kind }) => !lockedBefore.includes(kind)).map(({ kind, key }) => `${kind} ${key}`);
  if (shared.length === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(x, 0)) FROM unnest($1::text[]) AS x`, [shared.sort()]);
}

/** Each thing once, however many entries are about it. */
export function keysOf(entries: readonly LedgerEntry[], alsoBound: readonly BoundKey[]): BoundKey[] {
  const byEvents = entries.flatMap(
    ({ action, entity, engagementId }) => boundByEvent(action, entity, engagementId) ?? [],
  );
  if (byEvents.length + alsoBound.length === 0) return [];
  return [...new Map([...byEvents, ...alsoBound].map((one) => [`${one.kind} ${one.key}`, one])).values()];
}

export function keepBindings(firmId: string, stream: string, bindings: readonly Binding[]): ClosingStatement {
  return {
    name: 'ledger-bind',
    text: `INSERT INTO ledger_binding (firm_id, stream_id, id, event_id, kind, key, rows, digests)
      SELECT $1, $2, x.id, x."eventId", x.kind, x.key, x.rows, x.digests
      FROM json_to_recordset($3::json) AS x(id uuid, "eventId" uuid, kind text, key text, rows text[], digests text[])`,
    values: [firmId, stream, JSON.stringify(bindings)],
  };
}
