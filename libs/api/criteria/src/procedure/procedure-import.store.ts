import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { TellProgress } from '@akashi/domain/import-progress';
import type { ProcedureEntry } from '@akashi/domain/procedure';
import { Injectable } from '@nestjs/common';

interface Standing extends ProcedureEntry {
  id: string;
  version: number;
  asks: string;
  shows: string;
}

type Coming = Standing;

/** What an import brings: procedures that were not there, the next versions of others, and how many stay as they are. */
export interface ProcedureNews {
  added: Coming[];
  changed: Coming[];
  unchanged: number;
}

const insertProcedures = `
  INSERT INTO procedure (firm_id, id, edition_id, criterion_key, test_type, code)
  SELECT $1, p.id, $2, p."criterionKey", p."testType", p.code
  FROM jsonb_to_recordset($3) AS p(id uuid, "criterionKey" text, "testType" text, code text)`;

const insertVersions = `
  INSERT INTO procedure_version (firm_id, procedure_id, version, techniques, text, asks, shows, edition_id, import_number)
  SELECT $1, p.id, p.version, p.techniques, p.text, p.asks, p.shows, $2, $3
  FROM jsonb_to_recordset($4) AS p(id uuid, version int, techniques text[], text text, asks text, shows text)`;

/** How many are written between two tellings. */
const rowsAtOnce = 500;

/** Imports of procedures into an edition; a version is written once and never changed. */
@Injectable()
export class ProcedureImportStore {
  constructor(private readonly ids: Ids) {}

  /** How many imports the edition has had. */
  async count(tx: Tx, caller: Caller, editionId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM procedure_import WHERE firm_id = $1 AND edition_id = $2`,
      [caller.firmId, editionId],
    );
    return row?.count ?? 0;
  }

  async news(tx: Tx, caller: Caller, editionId: string, entries: readonly ProcedureEntry[]): Promise<ProcedureNews> {
    const standing = await tx.query<Standing[]>(
      `SELECT DISTINCT ON (p.id) p.id, p.criterion_key AS "criterionKey", p.test_type AS "testType", p.code, v.version,
         v.techniques, v.text, v.asks, v.shows
       FROM procedure p JOIN procedure_version v ON v.firm_id = p.firm_id AND v.procedure_id = p.id
       WHERE p.firm_id = $1 AND p.edition_id = $2 ORDER BY p.id, v.version DESC`,
      [caller.firmId, editionId],
    );
    const before = new Map(standing.map((one) => [placeOf(one), one]));
    const news: ProcedureNews = { added: [], changed: [], unchanged: 0 };
    for (const entry of entries) {
      const known = before.get(placeOf(entry));
      const read = asStands(entry, known);
      if (!known) news.added.push({ ...read, id: this.ids.next(), version: 1 });
      else if (readsAs(known, read)) news.unchanged += 1;
      else news.changed.push({ ...read, id: known.id, version: known.version + 1 });
    }
    return news;
  }

  /** The import under the number after the one that was seen; refused as stale when another one has it. */
  async add(
    tx: Tx,
    caller: Caller,
    {
      editionId,
      fileId,
      rightsBasis,
      number,
    }: { editionId: string; fileId: string; rightsBasis: string; number: number },
    { added, changed }: ProcedureNews,
    tell: TellProgress,
  ): Promise<void> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO procedure_import (firm_id, edition_id, number, file_id, rights_basis, imported_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING number`,
      [caller.firmId, editionId, number, fileId, rightsBasis, caller.userId],
    );
    if (made.length === 0) throw new DomainProblem('stale-version');
    for (const [done, some] of inPieces(added)) {
      tell({ step: 'write', done, of: added.length + changed.length });
      await tx.query(insertProcedures, [caller.firmId, editionId, JSON.stringify(some)]);
    }
    for (const [done, some] of inPieces([...added, ...changed])) {
      tell({ step: 'write', done, of: added.length + changed.length });
      await tx.query(insertVersions, [caller.firmId, editionId, number, JSON.stringify(some)]);
    }
  }
}

function inPieces(rows: readonly Coming[]): [number, readonly Coming[]][] {
  const count = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: count }, (_, at) => [
    at * rowsAtOnce,
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  ]);
}

function placeOf({ criterionKey, testType, code }: ProcedureEntry): string {
  return [criterionKey, testType, code].join('\n');
}

type Read = Omit<Standing, 'id' | 'version'>;

/** A file without a column for what is asked of a client says nothing of it: it stays as it was. */
function asStands(entry: ProcedureEntry, known: Standing | undefined): Read {
  return { ...entry, asks: entry.asks ?? known?.asks ?? '', shows: entry.shows ?? known?.shows ?? '' };
}

function readsAs(before: Read, after: Read): boolean {
  const isSaid = before.text === after.text && before.asks === after.asks && before.shows === after.shows;
  return isSaid && before.techniques.join() === after.techniques.join();
}
