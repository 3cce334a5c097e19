import { Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { TellProgress } from '@akashi/domain/import-progress';
import type { ImportedEntry } from '@akashi/domain/mapping-file';
import { Injectable } from '@nestjs/common';
import { EditionMappingStore, type EntryRow, type MappingRow } from '../edition-mapping.store';

/** Writes the mapping that a file brings. What the importer counts as confirmed stands in the importer's name. */
@Injectable()
export class ImportedMappingStore {
  constructor(
    private readonly ids: Ids,
    private readonly mappings: EditionMappingStore,
  ) {}

  /** The mapping that is there, held until the end, and its entries; two imports at one moment come one after the other. */
  async standing(
    tx: Tx,
    caller: Caller,
    from: string,
    to: string,
  ): Promise<{ there: MappingRow | null; standing: EntryRow[] }> {
    await this.mappings.holdEdition(tx, caller, from);
    const found = await this.mappings.find(tx, caller, from, to);
    if (!found) return { there: null, standing: [] };
    const there = await this.mappings.hold(tx, caller, found.id);
    return { there, standing: await this.mappings.entries(tx, caller, there.id) };
  }

  /** Answers the id of the mapping: of the one that is there, whose proposal gives way, or of a new one. */
  async put(
    tx: Tx,
    caller: Caller,
    there: MappingRow | null,
    { from, to, fileId }: { from: string; to: string; fileId: string },
    entries: readonly ImportedEntry[],
    tell: TellProgress,
  ): Promise<string> {
    const id = there?.id ?? this.ids.next();
    tell({ step: 'write', done: 0, of: entries.length });
    if (there) await this.replace(tx, caller, there, fileId, entries);
    else await this.add(tx, caller, { id, from, to, fileId }, entries);
    return id;
  }

  private async add(
    tx: Tx,
    caller: Caller,
    { id, from, to, fileId }: { id: string; from: string; to: string; fileId: string },
    entries: readonly ImportedEntry[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO edition_mapping
         (firm_id, id, from_edition_id, to_edition_id, file_id, created_by, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN $6::uuid END, CASE WHEN $7 THEN now() END)`,
      [caller.firmId, id, from, to, fileId, caller.userId, isWhole(entries)],
    );
    await this.addEntries(tx, caller, { id, version: 1 }, entries);
  }

  /** In the place of a proposal that nobody has answered. */
  private async replace(
    tx: Tx,
    caller: Caller,
    { id, version }: MappingRow,
    fileId: string,
    entries: readonly ImportedEntry[],
  ): Promise<void> {
    const changed = await tx.query<unknown[]>(
      `WITH changed AS (
         UPDATE edition_mapping SET version = version + 1, file_id = $4, created_by = $5, created_at = now(),
           confirmed_by = CASE WHEN $6 THEN $5::uuid END, confirmed_at = CASE WHEN $6 THEN now() END
         WHERE firm_id = $1 AND id = $2 AND version = $3 RETURNING 1)
       SELECT 1 FROM changed`,
      [caller.firmId, id, version, fileId, caller.userId, isWhole(entries)],
    );
    mustChange({ affected: changed.length });
    await tx.query(`DELETE FROM edition_mapping_entry WHERE firm_id = $1 AND mapping_id = $2`, [caller.firmId, id]);
    await this.addEntries(tx, caller, { id, version: version + 1 }, entries);
  }

  /** They begin at the version that the mapping has then: whoever saw another entry at the position has seen an older one. */
  private async addEntries(
    tx: Tx,
    caller: Caller,
    { id, version }: Pick<MappingRow, 'id' | 'version'>,
    entries: readonly ImportedEntry[],
  ): Promise<void> {
    const placed = entries.map((entry, position) => ({ ...entry, position }));
    await tx.query(
      `INSERT INTO edition_mapping_entry
         (firm_id, mapping_id, position, from_keys, to_keys, kind, is_proposed, version, confirmed_by, confirmed_at)
       SELECT $1, $2, e.position, e."fromKeys", e."toKeys", e.kind, NOT e."isConfirmed", $4,
         CASE WHEN e."isConfirmed" THEN $5::uuid END, CASE WHEN e."isConfirmed" THEN now() END
       FROM jsonb_to_recordset($3) AS e(position int, "fromKeys" text[], "toKeys" text[], kind text,
         "isConfirmed" boolean)`,
      [caller.firmId, id, JSON.stringify(placed), version, caller.userId],
    );
  }
}

function isWhole(entries: readonly ImportedEntry[]): boolean {
  return entries.every(({ isConfirmed }) => isConfirmed);
}
