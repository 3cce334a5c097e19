import type { Caller, ReadingCaller, Tx } from '@akashi/api-platform';
import { unreadableAction, type LedgerCheckpointView, type LedgerEventView, type LedgerPage } from '@akashi/contracts';
import type { StoredEvent } from '@akashi/documents';
import { parseLedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';

const selectEvents = `
  SELECT seq::int, canon, encode(leaf, 'hex') AS leaf, encode(root_after, 'hex') AS "rootAfter"
  FROM ledger_event WHERE firm_id = $1 AND stream_id = $2`;

/** Where a page ends, and how many events it has. */
export interface LedgerCut {
  before: number | null;
  limit: number;
}

/** Words somebody looks for, and the actions that are called by them. */
export interface SoughtEvents {
  words: string;
  actions: readonly string[];
}

/** $5 the words, $6 the actions; nothing is left out where there are no words. */
const toldOf = `($5::text IS NULL OR (SELECT w[1] = ANY ($6::text[]) OR strpos(w[2], lower($5)) > 0
  FROM (SELECT event_words(canon) AS w OFFSET 0) AS told))`;

@Injectable()
export class LedgerStore {
  /** Size and hex root as the head has them; an engagement without an event has neither. */
  async head(tx: Tx, caller: ReadingCaller, streamId: string): Promise<{ size: number; root: string }> {
    const [row] = await tx.query<{ size: number; root: string }[]>(
      `SELECT size::int, encode(root, 'hex') AS root FROM ledger_head WHERE firm_id = $1 AND stream_id = $2`,
      [caller.firmId, streamId],
    );
    return row ?? { size: 0, root: '' };
  }

  /** Newest first, from the event before `before` (or from the newest) backwards. */
  async page(
    tx: Tx,
    caller: ReadingCaller,
    streamId: string,
    cut: LedgerCut,
    sought: SoughtEvents | null = null,
  ): Promise<LedgerPage> {
    const head = await this.head(tx, caller, streamId);
    const rows = await tx.query<StoredEvent[]>(
      `${selectEvents} AND seq < $3 AND ${toldOf} ORDER BY seq DESC LIMIT $4`,
      [caller.firmId, streamId, cut.before ?? head.size, cut.limit, sought?.words ?? null, sought?.actions ?? []],
    );
    const last = rows.at(-1)?.seq ?? 0;
    const isAll = sought !== null && rows.length < cut.limit;
    return { ...head, events: rows.map(toView), next: last > 0 && !isAll ? last : null };
  }

  all(tx: Tx, caller: Caller, streamId: string): Promise<StoredEvent[]> {
    return tx.query(`${selectEvents} ORDER BY seq`, [caller.firmId, streamId]);
  }

  checkpoints(tx: Tx, caller: ReadingCaller, streamId: string): Promise<LedgerCheckpointView[]> {
    return tx.query(
      `SELECT c.size::int, encode(root, 'hex') AS root, reason, signed_at AS "signedAt",
         note || coalesce(string_agg(s.line, '' ORDER BY s.witness), '') AS note,
         coalesce(array_agg(s.witness ORDER BY s.witness) FILTER (WHERE s.witness IS NOT NULL), '{}') AS witnesses,
         max(t.stamped_at) AS "stampedAt"
       FROM ledger_checkpoint c LEFT JOIN ledger_cosignature s USING (firm_id, stream_id, size)
         LEFT JOIN ledger_timestamp t USING (firm_id, stream_id, size)
       WHERE firm_id = $1 AND stream_id = $2 GROUP BY firm_id, stream_id, c.size ORDER BY c.size`,
      [caller.firmId, streamId],
    );
  }
}

/** What is shown of an event whose text was spoilt in the database: that it is there, and its hashes. */
const unreadable: Omit<LedgerEventView, 'seq' | 'leaf' | 'rootAfter'> = {
  at: '',
  action: unreadableAction,
  actor: { id: '', name: '', role: '', authn: '' },
  entity: { type: '', id: '', version: null },
  facts: {},
  beforeSha256: null,
  afterSha256: null,
  reason: null,
};

function toView({ seq, canon, leaf, rootAfter }: StoredEvent): LedgerEventView {
  const event = parseLedgerEvent(canon);
  if (!event) return { ...unreadable, seq, leaf, rootAfter };
  const { at, action, actor, entity, facts, beforeSha256, afterSha256, reason } = event;
  return { seq, at, action, actor, entity, facts: { ...facts }, beforeSha256, afterSha256, reason, leaf, rootAfter };
}
