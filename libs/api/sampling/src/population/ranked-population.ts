import { FileStore } from '@akashi/api-platform';
import { DocumentProcesses, type RankedPopulationRow } from '@akashi/documents';
import { canonicalRow } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PopulationSource } from './population.store';

/** A row of the ranking as it becomes a sample item. */
export interface RankedItem extends RankedPopulationRow {
  /** SHA-256 of the canonical row, hex. */
  rowSha256: string;
}

/** Items that may be voided by others between the look at the sample and its change. */
const margin = 1_000;

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A population's rows in the order in which its seed draws them. Reads and hashes the whole file, in a
 * process of its own: never in a transaction. */
@Injectable()
export class RankedPopulation {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  /** The first rows of the ranking: all that a sample of `size` can come to rest on, whatever is void. */
  async rank(
    firmId: string,
    { fileSha256, seed, rowCount, reading }: PopulationSource,
    size: number,
  ): Promise<RankedItem[]> {
    const bytes = await this.files.bytes(firmId, fileSha256);
    const count = Math.min(rowCount, size + margin);
    const choices = reading?.choices ?? null;
    const ranked = await this.processes.run('rank-population', { bytes, sha256: fileSha256, seed, count, choices });
    return ranked.map((row) => ({ ...row, rowSha256: '' }));
  }
}

/** The hash of the canonical row is made only for rows that are drawn. */
export function withRowHash(item: RankedItem): RankedItem {
  return { ...item, rowSha256: hex(canonicalRow(item)) };
}
