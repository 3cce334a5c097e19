import { boundKinds } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { Ids } from '../ids';
import { Transactions } from '../transactions/transactions';
import type { Tx } from '../transactions/tenant-connection';
import { bindRows, RowDigests } from './row-digests';
import { rowsToday } from './rows/bound-row.reader';

/**
 * Binds what an engagement shows as final as it stands, once: for what was recorded before rows were bound. Every later change
 * is held against this. What was rewritten before can be found by nobody.
 */
@Injectable()
export class BeginSealing {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: RowDigests,
    private readonly ids: Ids,
  ) {}

  execute(firmId: string, engagementId: string): Promise<void> {
    return this.transactions.housekeep({ firmId, clientId: null }, async (tx) => {
      await this.bindUnbound(tx, firmId, engagementId);
      const [head] = await tx.query<{ size: number; root: string }[]>(
        `SELECT size::int, encode(root, 'hex') AS root FROM ledger_head WHERE firm_id = $1 AND stream_id = $2`,
        [firmId, engagementId],
      );
      if (!head) return;
      await tx.query(
        `INSERT INTO ledger_sealing (firm_id, stream_id, size, root, seal)
         VALUES ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex')) ON CONFLICT DO NOTHING`,
        [firmId, engagementId, head.size, head.root, this.digests.ofBeginning(engagementId, head.size, head.root)],
      );
    });
  }

  /** Whatever no event has bound. */
  async bindUnbound(tx: Tx, firmId: string, engagementId: string): Promise<void> {
    const known = await tx.query<{ kind: string; key: string }[]>(
      `SELECT DISTINCT kind, key FROM ledger_binding WHERE firm_id = $1 AND stream_id = $2`,
      [firmId, engagementId],
    );
    const bound = new Set(known.map(({ kind, key }) => `${kind} ${key}`));
    for (const kind of boundKinds) {
      const byKey = Map.groupBy(await rowsToday(tx, { firmId, engagementId }, kind), ({ key }) => key);
      for (const [key, rows] of byKey) {
        if (bound.has(`${kind} ${key}`)) continue;
        const binding = bindRows(this.digests, engagementId, { id: this.ids.next(), eventId: null, kind, key }, rows);
        await tx.query(
          `INSERT INTO ledger_binding (firm_id, stream_id, id, event_id, kind, key, rows, digests)
           VALUES ($1, $2, $3, NULL, $4, $5, $6, $7)`,
          [firmId, engagementId, binding.id, kind, key, binding.rows, binding.digests],
        );
      }
    }
  }
}
