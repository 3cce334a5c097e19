import {
  codeOrder,
  engagementSearchKinds,
  firmSearchKinds,
  foldedLines,
  searchKeys,
  type SearchKind,
} from '@akashi/domain/search';
import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { queryPrepared, type PreparedStatement } from '../transactions/prepared-statement';
import type { Tx } from '../transactions/tenant-connection';
import { searchSelects, type FoundSource } from './search-selects';
import { touchedBy, type TouchedEntries } from './touched-entries';

/** A row that is found by the same words as before is left as it is. */
const putEntries: PreparedStatement = {
  name: 'put-search-entries',
  text: `INSERT INTO search_entry AS s (firm_id, room, kind, id, part, parent, label, code, code_order, title, body, names, folded, keys)
       SELECT $1, x.room, $2, x.id, x.part, x.parent, x.label, x.code, x."codeOrder", x.title, x.body, x.names, x.folded, x.keys
       FROM json_to_recordset($3::json) AS x(room uuid, id uuid, part int, parent uuid, label text, code text,
         "codeOrder" text, title text, body text, names text, folded text, keys int[])
       ON CONFLICT (firm_id, room, kind, id, part) DO UPDATE SET parent = EXCLUDED.parent, label = EXCLUDED.label,
         code = EXCLUDED.code, code_order = EXCLUDED.code_order, title = EXCLUDED.title, body = EXCLUDED.body,
         names = EXCLUDED.names, folded = EXCLUDED.folded, keys = EXCLUDED.keys
       WHERE (s.parent, s.label, s.code, s.title, s.body, s.names, s.folded)
         IS DISTINCT FROM (EXCLUDED.parent, EXCLUDED.label, EXCLUDED.code, EXCLUDED.title, EXCLUDED.body, EXCLUDED.names, EXCLUDED.folded)`,
};

/** Kinds whose words go on over pages. */
const inParts: ReadonlySet<SearchKind> = new Set(['evidence']);

/** So many rows travel in one statement. */
const CHUNK = 1000;

/**
 * The one writer of what is found. It reads a thing anew in the transaction that changed it, by what that recorded: so that no
 * use case can forget to say it, and nothing is ever found that is not there.
 */
@Injectable()
export class SearchEntries {
  /** Reads anew what these entries are about. Nothing is asked when nothing of it is found by words. */
  async follow(tx: Tx, firmId: string, entries: readonly LedgerEntry[]): Promise<void> {
    const touched = entries.flatMap((entry) => touchedBy(entry, firmId));
    for (const each of together(touched)) await this.keep(tx, firmId, each);
  }

  /** Everything in an engagement. */
  async keepEngagement(tx: Tx, firmId: string, engagementId: string): Promise<void> {
    for (const kind of engagementSearchKinds) await this.keep(tx, firmId, { kind, room: engagementId, ids: null });
  }

  /** What is of the firm and of no engagement. */
  async keepFirm(tx: Tx, firmId: string): Promise<void> {
    for (const kind of firmSearchKinds) await this.keep(tx, firmId, { kind, room: firmId, ids: null });
  }

  /** One thing of whose words more is known than what anybody recorded. */
  keepOne(tx: Tx, firmId: string, { kind, room, id }: { kind: SearchKind; room: string; id: string }): Promise<void> {
    return this.keep(tx, firmId, { kind, room, ids: [id] });
  }

  private async keep(tx: Tx, firmId: string, { kind, room, ids }: TouchedEntries): Promise<void> {
    const sources = await this.sources(tx, firmId, { kind, room, ids });
    if (ids === null) await this.forgetOthers(tx, firmId, { kind, room }, sources);
    for (let from = 0; from < sources.length; from += CHUNK) {
      await this.put(tx, firmId, kind, sources.slice(from, from + CHUNK));
    }
    if (inParts.has(kind)) await this.forgetParts(tx, firmId, kind, sources);
  }

  private sources(tx: Tx, firmId: string, { kind, room, ids }: TouchedEntries): Promise<FoundSource[]> {
    const select = searchSelects[kind];
    if (ids === null) return tx.query<FoundSource[]>(select.all, [firmId, room, null]);
    if (ids.length === 1) return queryPrepared<FoundSource>(tx, select.one, [firmId, room, ids[0]]);
    return tx.query<FoundSource[]>(select.some, [firmId, room, ids]);
  }

  private async forgetOthers(
    tx: Tx,
    firmId: string,
    { kind, room }: Pick<TouchedEntries, 'kind' | 'room'>,
    sources: readonly FoundSource[],
  ): Promise<void> {
    await tx.query(
      `DELETE FROM search_entry WHERE firm_id = $1 AND room = $2 AND kind = $3 AND id <> ALL ($4::uuid[])`,
      [firmId, room, kind, sources.map(({ id }) => id)],
    );
  }

  /** A newer file has other pages than the one before, or none yet. */
  private async forgetParts(tx: Tx, firmId: string, kind: SearchKind, sources: readonly FoundSource[]): Promise<void> {
    const things = Map.groupBy(sources, ({ room, id }) => `${room} ${id}`);
    const last = [...things.values()].map((parts) => ({
      room: parts[0]!.room,
      id: parts[0]!.id,
      part: Math.max(...parts.map(({ part }) => part)),
    }));
    await tx.query(
      `DELETE FROM search_entry s USING json_to_recordset($3::json) AS x(room uuid, id uuid, part int)
       WHERE s.firm_id = $1 AND s.kind = $2 AND s.room = x.room AND s.id = x.id AND s.part > x.part`,
      [firmId, kind, JSON.stringify(last)],
    );
  }

  private async put(tx: Tx, firmId: string, kind: SearchKind, sources: readonly FoundSource[]): Promise<void> {
    await queryPrepared(tx, putEntries, [firmId, kind, JSON.stringify(sources.map((source) => folded(kind, source)))]);
  }
}

function folded(kind: SearchKind, source: FoundSource) {
  const { room, id, part, parent, label, code, title, body } = source;
  const { names, text } = foldedLines(source);
  const keys = searchKeys({ room, kind }, source);
  return { room, id, part, parent, label, code, codeOrder: codeOrder(code), title, body, names, folded: text, keys };
}

/** One reading for all things of a kind in a room, however many entries are about them. */
function together(touched: readonly TouchedEntries[]): TouchedEntries[] {
  const byPlace = Map.groupBy(touched, ({ kind, room }) => `${kind} ${room}`);
  return [...byPlace.values()].map((same) => ({
    ...same[0]!,
    ids: same.some(({ ids }) => ids === null) ? null : [...new Set(same.flatMap(({ ids }) => ids ?? []))],
  }));
}
