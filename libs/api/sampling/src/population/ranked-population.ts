import { FileStore } from '@akashi/api-platform';
import { DocumentWorkshop, rankPopulation, type RankedPopulationRow } from '@akashi/documents';
import { canonicalRow } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PopulationSource } from './population.store';

/** A row of the ranking as it becomes a sample item. */
export interface RankedItem extends RankedPopulationRow {
  /** SHA-256 of the canonical row, hex. */
  rowSha256: string;
}

/** Up to here a ranking takes some milliseconds; beyond it would hold up everybody else's requests. */
const rankedHere = 5_000;

/** Items that may be voided by others between the look at the sample and its change. */
const margin = 1_000;

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A population's rows in the order in which its seed draws them. Reads and hashes the whole file: never in a transaction. */
@Injectable()
export class RankedPopulation {
  constructor(
    private readonly files: FileStore,
    private readonly workshop: DocumentWorkshop,
  ) {}

  /** The first rows of the ranking: all that a sample of `size` can come to rest on, whatever is void. */
  async rank(firmId: string, { fileSha256, seed, rowCount }: PopulationSource, size: number): Promise<RankedItem[]> {
    const bytes = await this.files.bytes(firmId, fileSha256);
    if (hex(bytes) !== fileSha256) throw new Error('A stored file no longer has the content of its name.');
    const count = Math.min(rowCount, size + margin);
    const ranked =
      rowCount > rankedHere
        ? await this.workshop.run('rank-population', { bytes, seed, count })
        : rankPopulation(bytes, seed, count);
    return ranked.map((row) => ({ ...row, rowSha256: '' }));
  }
}

/** The hash of the canonical row is made only for rows that are drawn. */
export function withRowHash(item: RankedItem): RankedItem {
  return { ...item, rowSha256: hex(canonicalRow(item)) };
}
