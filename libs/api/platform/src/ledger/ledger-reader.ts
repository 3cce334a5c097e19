import type { StoredEvent, StoredLedger } from '@akashi/documents';
import { checkpointOrigin } from '@akashi/domain/ledger';
import type { Tx } from '../transactions/tenant-connection';
import type { LedgerKeys } from './ledger-keys';
import type { Binding } from './row-digests';

/** An event with the seal that stands beside it; null where it was written before sealing began, or was written by hand. */
export interface SealedEvent extends StoredEvent {
  seal: string | null;
}

interface Beginning {
  size: number;
  root: string;
  seal: string;
}

/** A ledger with all that says what it is: read in one transaction, so that every part is of the same moment. */
export interface WholeLedger extends StoredLedger {
  events: readonly SealedEvent[];
  bindings: readonly Binding[];
  beginning: Beginning | null;
}

/** In chunks: one answer with everything would hold the process up while it is taken apart. */
const chunk = 500;

export async function readWholeLedger(
  tx: Tx,
  { firmId, streamId }: { firmId: string; streamId: string },
  ledgerKeys: LedgerKeys,
): Promise<WholeLedger> {
  const of = [firmId, streamId];
  const [head] = await tx.query<{ size: number; root: string }[]>(
    `SELECT size::int, encode(root, 'hex') AS root FROM ledger_head WHERE firm_id = $1 AND stream_id = $2`,
    of,
  );
  const events: SealedEvent[] = [];
  for (let part: SealedEvent[] | null = null; part === null || part.length === chunk;) {
    part = await tx.query<SealedEvent[]>(
      `SELECT seq::int, canon, encode(leaf, 'hex') AS leaf, encode(root_after, 'hex') AS "rootAfter",
         encode(seal, 'hex') AS seal
       FROM ledger_event WHERE firm_id = $1 AND stream_id = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
      [...of, events.at(-1)?.seq ?? -1, chunk],
    );
    events.push(...part);
  }
  const bindings = await tx.query<Binding[]>(
    `SELECT id, event_id AS "eventId", kind, key, rows, digests
     FROM ledger_binding WHERE firm_id = $1 AND stream_id = $2 ORDER BY id`,
    of,
  );
  const checkpoints = await tx.query<StoredLedger['checkpoints']>(
    `SELECT size::int, encode(root, 'hex') AS root, note FROM ledger_checkpoint
     WHERE firm_id = $1 AND stream_id = $2 ORDER BY size`,
    of,
  );
  const [beginning] = await tx.query<Beginning[]>(
    `SELECT size::int, encode(root, 'hex') AS root, encode(seal, 'hex') AS seal
     FROM ledger_sealing WHERE firm_id = $1 AND stream_id = $2`,
    of,
  );
  const { keys } = await ledgerKeys.list(tx, firmId);
  return {
    origin: checkpointOrigin(firmId, streamId),
    streamId: streamId,
    head: head ?? { size: 0, root: '' },
    events,
    bindings,
    beginning: beginning ?? null,
    checkpoints,
    keys,
  };
}
