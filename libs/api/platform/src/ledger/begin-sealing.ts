import { boundKindsIn, type BoundKind } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { Ids } from '../ids';
import { Transactions } from '../transactions/transactions';
import type { Tx } from '../transactions/tenant-connection';
import { bindRows, RowDigests } from './row-digests';
import { rowsToday } from './rows/bound-row.reader';

/**
 * Binds what a ledger's engagement or firm shows as final as it stands, once: for what was recorded before rows were bound. Every later change
 * is held against this. What was rewritten before can be found by nobody.
 */
@Injectable()
export class BeginSealing {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: RowDigests,
    private readonly ids: Ids,
    private readonly signInPool: SignInPool,
  ) {}

  /**
   * Every ledger that was begun before there were seals: its first event has none, and nothing says yet how long it was. A
   * ledger that was sealed from the start is left alone, whatever is missing in it now. Gives how many it began.
   */
  async all(): Promise<number> {
    const firmIds = await this.signInPool.firmIds();
    let begun = 0;
    for (const firmId of firmIds) {
      const due = await this.transactions.read({ firmId, clientId: null }, (tx) => unsealedLedgers(tx, firmId));
      for (const { streamId } of due) await this.execute(firmId, streamId);
      begun += due.length + (await this.late(firmId));
    }
    return begun;
  }

  execute(firmId: string, streamId: string): Promise<void> {
    return this.transactions.housekeep({ firmId, clientId: null }, async (tx) => {
      await this.bindUnbound(tx, firmId, streamId);
      const [head] = await tx.query<{ size: number; root: string }[]>(
        `SELECT size::int, encode(root, 'hex') AS root FROM ledger_head WHERE firm_id = $1 AND stream_id = $2`,
        [firmId, streamId],
      );
      if (!head) return;
      await tx.query(
        `INSERT INTO ledger_sealing (firm_id, stream_id, size, root, seal)
         VALUES ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex')) ON CONFLICT DO NOTHING`,
        [firmId, streamId, head.size, head.root, this.digests.ofBeginning(streamId, head.size, head.root)],
      );
    });
  }

  /**
   * Kinds that came to be bound after these ledgers had begun. The upgrade wrote down which; each is bound once, and a ledger
   * that was made since has nothing to make up for.
   */
  private async late(firmId: string): Promise<number> {
    const walls = { firmId, clientId: null };
    const due = await this.transactions.read(walls, (tx) => lateKinds(tx, firmId));
    for (const { streamId, kinds } of due) {
      await this.transactions.housekeep(walls, async (tx) => {
        await this.bindUnbound(tx, firmId, streamId, kinds);
        await tx.query(
          `UPDATE ledger_late_kind SET bound_at = now() WHERE firm_id = $1 AND stream_id = $2 AND kind = ANY ($3)`,
          [firmId, streamId, kinds],
        );
      });
    }
    return due.length;
  }

  /** Whatever no event has bound. */
  async bindUnbound(
    tx: Tx,
    firmId: string,
    streamId: string,
    kinds: readonly BoundKind[] = boundKindsIn({ firmId, streamId }),
  ): Promise<void> {
    const known = await tx.query<{ kind: string; key: string }[]>(
      `SELECT DISTINCT kind, key FROM ledger_binding WHERE firm_id = $1 AND stream_id = $2`,
      [firmId, streamId],
    );
    const bound = new Set(known.map(({ kind, key }) => `${kind} ${key}`));
    for (const kind of kinds) {
      const byKey = Map.groupBy(await rowsToday(tx, { firmId, streamId }, kind), ({ key }) => key);
      for (const [key, rows] of byKey) {
        if (bound.has(`${kind} ${key}`)) continue;
        const binding = bindRows(this.digests, streamId, { id: this.ids.next(), eventId: null, kind, key }, rows);
        await tx.query(
          `INSERT INTO ledger_binding (firm_id, stream_id, id, event_id, kind, key, rows, digests)
           VALUES ($1, $2, $3, NULL, $4, $5, $6, $7)`,
          [firmId, streamId, binding.id, kind, key, binding.rows, binding.digests],
        );
      }
    }
  }
}

function lateKinds(tx: Tx, firmId: string): Promise<{ streamId: string; kinds: BoundKind[] }[]> {
  return tx.query(
    `SELECT stream_id AS "streamId", array_agg(kind ORDER BY kind) AS kinds FROM ledger_late_kind
     WHERE firm_id = $1 AND bound_at IS NULL GROUP BY stream_id ORDER BY stream_id`,
    [firmId],
  );
}

function unsealedLedgers(tx: Tx, firmId: string): Promise<{ streamId: string }[]> {
  return tx.query(
    `SELECT v.stream_id AS "streamId" FROM ledger_event v
     LEFT JOIN engagement e ON e.firm_id = v.firm_id AND e.id = v.stream_id
     WHERE v.firm_id = $1 AND (e.id IS NOT NULL OR v.stream_id = v.firm_id) AND v.seq = 0 AND v.seal IS NULL AND NOT EXISTS (SELECT FROM ledger_sealing s
       WHERE s.firm_id = v.firm_id AND s.stream_id = v.stream_id)
     ORDER BY v.stream_id`,
    [firmId],
  );
}
