import type { Caller, Tx } from '@akashi/api-platform';
import type { TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

export type MappingPurpose = 'catalogue' | 'statement' | 'procedures' | 'editions' | 'links';

export interface KeptMapping {
  name: string;
  mapping: TableMapping;
  /** Places of the mapped sheets in the file that it was confirmed for. */
  places: number[];
}

/** Mappings that somebody confirmed, by the headings of the file they were confirmed for. */
@Injectable()
export class TableMappingStore {
  async find(tx: Tx, caller: Caller, purpose: MappingPurpose, headings: string): Promise<KeptMapping | null> {
    const [row] = await tx.query<{ name: string; kept: Omit<KeptMapping, 'name'> }[]>(
      `SELECT name, mapping AS kept FROM table_mapping WHERE firm_id = $1 AND purpose = $2 AND heading_sha256 = $3`,
      [caller.firmId, purpose, sha256Of(headings)],
    );
    return row ? { name: row.name, ...row.kept } : null;
  }

  /** The last one that was confirmed is the one that is offered. */
  async keep(
    tx: Tx,
    caller: Caller,
    purpose: MappingPurpose,
    headings: string,
    { name, ...kept }: KeptMapping,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO table_mapping AS m (firm_id, purpose, heading_sha256, name, mapping, kept_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, purpose, heading_sha256) DO UPDATE SET name = excluded.name, mapping = excluded.mapping,
         kept_by = excluded.kept_by, kept_at = now(), version = m.version + 1`,
      [caller.firmId, purpose, sha256Of(headings), name, JSON.stringify(kept), caller.userId],
    );
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
