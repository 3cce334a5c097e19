import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { ComparedCriterionView } from '@akashi/contracts';
import type { MappingEntry, NumberedEntry, SaidCriterion } from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';

export type ComparedRow = SaidCriterion & Omit<ComparedCriterionView, 'others'>;

export interface MappingRow {
  id: string;
  fromEditionId: string;
  toEditionId: string;
  createdByName: string;
  createdAt: string;
  confirmedAt: string | null;
  fileName: string | null;
  version: number;
}

export interface EntryRow extends NumberedEntry {
  version: number;
  confirmedByName: string | null;
  confirmedAt: string | null;
}

const nameOf = (column: string) =>
  `(SELECT m.family_name || ' ' || m.given_name FROM member m WHERE m.firm_id = e.firm_id AND m.user_id = e.${column})`;
const selectMapping = `
  SELECT e.id, e.from_edition_id AS "fromEditionId", e.to_edition_id AS "toEditionId", e.created_at AS "createdAt",
    ${nameOf('created_by')} AS "createdByName", e.confirmed_at AS "confirmedAt", e.version,
    (SELECT f.file_name FROM edition_mapping_file f WHERE f.firm_id = e.firm_id AND f.id = e.file_id) AS "fileName"
  FROM edition_mapping e`;

/** The texts of a criterion by their languages, in the order in which they are shown. */
const said = `
  CASE WHEN text_ja = '' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('language', 'ja', 'text', text_ja)) END
  || CASE WHEN text_en = '' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('language', 'en', 'text', text_en)) END
  || jsonb_path_query_array(other_words, '$[*] ? (@.text != "")')`;

/** Mappings from one edition to another, and their entries. */
@Injectable()
export class EditionMappingStore {
  /** The tested items of an edition, in its order. */
  criteria(tx: Tx, caller: Caller, editionId: string): Promise<ComparedRow[]> {
    return tx.query(
      `SELECT key, number, chapter, parent_key AS "parentKey", label_ja AS "labelJa", label_en AS "labelEn",
         COALESCE(NULLIF(text_ja, ''), NULLIF(text_en, ''), NULLIF(other_words -> 0 ->> 'text', ''), label_ja) AS text,
         ${said} AS said
       FROM criterion WHERE firm_id = $1 AND edition_id = $2 AND level = 4 ORDER BY position`,
      [caller.firmId, editionId],
    );
  }

  async find(tx: Tx, caller: Caller, from: string, to: string): Promise<MappingRow | null> {
    const rows = await tx.query<MappingRow[]>(
      `${selectMapping} WHERE e.firm_id = $1 AND e.from_edition_id = $2 AND e.to_edition_id = $3`,
      [caller.firmId, from, to],
    );
    return rows[0] ?? null;
  }

  /** Two people who map the same editions at one moment come one after the other. */
  async holdEdition(tx: Tx, caller: Caller, id: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))`, [caller.firmId, id]);
  }

  /** Held until the end: answers to one mapping come one after the other. */
  async hold(tx: Tx, caller: Caller, id: string): Promise<MappingRow> {
    const rows = await tx.query<MappingRow[]>(
      `${selectMapping} WHERE e.firm_id = $1 AND e.id = $2 AND e.to_edition_id IS NOT NULL FOR UPDATE OF e`,
      [caller.firmId, id],
    );
    if (!rows[0]) throw new DomainProblem('not-found');
    return rows[0];
  }

  entries(tx: Tx, caller: Caller, id: string): Promise<EntryRow[]> {
    return tx.query(
      `SELECT e.position, e.from_keys AS "fromKeys", e.to_keys AS "toKeys", e.kind, e.version,
         e.confirmed_at IS NOT NULL AS "isConfirmed", e.confirmed_at AS "confirmedAt",
         ${nameOf('confirmed_by')} AS "confirmedByName"
       FROM edition_mapping_entry e WHERE e.firm_id = $1 AND e.mapping_id = $2 ORDER BY e.position`,
      [caller.firmId, id],
    );
  }

  async add(
    tx: Tx,
    caller: Caller,
    { id, from, to }: { id: string; from: string; to: string },
    entries: readonly MappingEntry[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO edition_mapping (firm_id, id, from_edition_id, to_edition_id, created_by) VALUES ($1, $2, $3, $4, $5)`,
      [caller.firmId, id, from, to, caller.userId],
    );
    const placed = entries.map((entry, position) => ({ ...entry, position }));
    await this.addEntries(tx, caller, { id, version: 1 }, placed);
  }

  /**
   * As they were proposed: nobody has said yes to them. They begin at the version that the mapping has then, so that whoever
   * saw another entry at the same position, before it was taken in, has seen an older one.
   */
  async addEntries(
    tx: Tx,
    caller: Caller,
    { id, version }: Pick<MappingRow, 'id' | 'version'>,
    entries: readonly (MappingEntry & { position: number })[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO edition_mapping_entry (firm_id, mapping_id, position, from_keys, to_keys, kind, is_proposed, version)
       SELECT $1, $2, e.position, e."fromKeys", e."toKeys", e.kind, true, $4
       FROM jsonb_to_recordset($3) AS e(position int, "fromKeys" text[], "toKeys" text[], kind text)`,
      [caller.firmId, id, JSON.stringify(entries), version],
    );
  }

  async removeEntries(tx: Tx, caller: Caller, id: string, positions: readonly number[]): Promise<void> {
    await tx.query(
      `DELETE FROM edition_mapping_entry WHERE firm_id = $1 AND mapping_id = $2 AND position = ANY ($3::int[])`,
      [caller.firmId, id, positions],
    );
  }

  /** What a person answered, in their name. */
  async confirmEntries(tx: Tx, caller: Caller, id: string, entries: readonly AnsweredRow[]): Promise<void> {
    const [changed] = await tx.query<{ count: number }[]>(
      `WITH changed AS (
         UPDATE edition_mapping_entry e SET from_keys = w."fromKeys", to_keys = w."toKeys", kind = w.kind,
           is_proposed = w."isProposed", confirmed_by = $4, confirmed_at = now(), version = e.version + 1
         FROM jsonb_to_recordset($3) AS w(position int, version int, "fromKeys" text[], "toKeys" text[], kind text,
           "isProposed" boolean)
         WHERE e.firm_id = $1 AND e.mapping_id = $2 AND e.position = w.position AND e.version = w.version RETURNING 1)
       SELECT count(*)::int AS count FROM changed`,
      [caller.firmId, id, JSON.stringify(entries), caller.userId],
    );
    if (changed?.count !== entries.length) throw new DomainProblem('stale-version');
  }

  /** As proposed again, with the numbers that they have: nobody stands for them any more. */
  async reopenEntries(
    tx: Tx,
    caller: Caller,
    id: string,
    entries: readonly { position: number; version: number }[],
  ): Promise<void> {
    const seen = entries.map(({ position, version }) => ({ position, version }));
    const [changed] = await tx.query<{ count: number }[]>(
      `WITH changed AS (
         UPDATE edition_mapping_entry e SET is_proposed = true, confirmed_by = NULL, confirmed_at = NULL,
           version = e.version + 1
         FROM jsonb_to_recordset($3) AS w(position int, version int)
         WHERE e.firm_id = $1 AND e.mapping_id = $2 AND e.position = w.position AND e.version = w.version RETURNING 1)
       SELECT count(*)::int AS count FROM changed`,
      [caller.firmId, id, JSON.stringify(seen)],
    );
    if (changed?.count !== seen.length) throw new DomainProblem('stale-version');
  }

  /** The whole is confirmed with its last entry, by whoever answered that. */
  async touch(tx: Tx, caller: Caller, { id, version }: MappingRow, isWhole: boolean): Promise<void> {
    const changed = await tx.query<unknown[]>(
      `WITH changed AS (
         UPDATE edition_mapping SET version = version + 1, confirmed_by = CASE WHEN $4 THEN $5::uuid END,
           confirmed_at = CASE WHEN $4 THEN now() END
         WHERE firm_id = $1 AND id = $2 AND version = $3 RETURNING 1)
       SELECT 1 FROM changed`,
      [caller.firmId, id, version, isWhole, caller.userId],
    );
    mustChange({ affected: changed.length });
  }
}

export interface AnsweredRow extends MappingEntry {
  position: number;
  version: number;
  /** As it was proposed; false for what a person made of it. */
  isProposed: boolean;
}
