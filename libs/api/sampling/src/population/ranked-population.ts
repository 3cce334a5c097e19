import { FileStore } from '@akashi/api-platform';
import { readPopulationCsv } from '@akashi/documents';
import { canonicalRow, rankRows, type PopulationRow, type RankedRow } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PopulationSource } from './population.store';

/** A row of the ranking as it becomes a sample item. */
export interface RankedItem extends RankedRow {
  cells: readonly string[];
  /** SHA-256 of the canonical row, hex. */
  rowSha256: string;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A population's rows in the order in which its seed draws them. Reads and hashes the whole file: never in a transaction. */
@Injectable()
export class RankedPopulation {
  constructor(private readonly files: FileStore) {}

  async rank(firmId: string, source: PopulationSource): Promise<RankedItem[]> {
    const bytes = await this.files.bytes(firmId, source.fileSha256);
    if (hex(bytes) !== source.fileSha256) throw new Error('A stored file no longer has the content of its name.');
    const rows: PopulationRow[] = readPopulationCsv(bytes).rows.map((cells, at) => ({ rowNumber: at + 1, cells }));
    return rankRows(source.seed, rows, sha256).map((ranked) => {
      const row = rows[ranked.rowNumber - 1]!;
      return { ...ranked, cells: row.cells, rowSha256: '' };
    });
  }
}

/** The hash of the canonical row is made only for rows that are drawn. */
export function withRowHash(item: RankedItem): RankedItem {
  return { ...item, rowSha256: hex(canonicalRow(item)) };
}
