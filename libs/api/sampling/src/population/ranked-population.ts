import { FileStore } from '@akashi/api-platform';
import {
  DocumentProcesses,
  rankedIn,
  unpackRanking,
  type RankedPlace,
  type RankedPopulationRow,
} from '@akashi/documents';
import { canonicalRow } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash, hash } from 'node:crypto';
import type { PopulationSource } from './population.store';

/** A row of the ranking as it becomes a sample item. */
export interface RankedItem extends RankedPopulationRow {
  /** SHA-256 of the canonical row, hex. */
  rowSha256: string;
}

/** Items that may be voided by others between the look at the sample and its change. */
const margin = 1_000;

/** Places that are read at the same time. */
const atOnce = 16;

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A population's rows in the order in which its seed draws them. Those that are drawn first were found when it came in, and are read from
 * their places; for more all rows are hashed, in a process of its own. Either way never in a transaction.
 */
@Injectable()
export class RankedPopulation {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  /**
   * The first rows of the ranking: all that a sample of `size` can come to rest on beside those drawn before, whatever is void. Nothing is
   * ranked for a size that no sample of the population has: its rule refuses it.
   */
  async rank(firmId: string, source: PopulationSource, size: number, drawn = 0): Promise<RankedItem[]> {
    if (size < 1 || size > source.rowCount) return [];
    const count = Math.min(source.rowCount, size + drawn + margin);
    const ranked = await this.first(firmId, source, count);
    return ranked.map((row) => ({ ...row, rowSha256: '' }));
  }

  private first(firmId: string, source: PopulationSource, count: number): Promise<RankedPopulationRow[]> {
    const { canonical, ranking, seed } = source;
    if (!canonical) return this.fromFile(firmId, source, count);
    if (!ranking || rankedIn(ranking) < count) return this.fromCanonical(firmId, canonical, seed, count);
    return this.fromPlaces(firmId, canonical, seed, unpackRanking(ranking, count));
  }

  /** What lies in those places must have the hashes by which they were ranked: rows that are others are not drawn. */
  private async fromPlaces(
    firmId: string,
    kept: NonNullable<PopulationSource['canonical']>,
    seed: Uint8Array,
    places: readonly RankedPlace[],
  ): Promise<RankedPopulationRow[]> {
    const prefix = Buffer.concat([seed, Uint8Array.of(0)]);
    return this.files.lend(firmId, kept, async (file) => {
      const lines: Buffer[] = [];
      // Each line of an encrypted file costs a segment of memory while it is read.
      for (let at = 0; at < places.length; at += atOnce) {
        const next = places.slice(at, at + atOnce);
        lines.push(...(await Promise.all(next.map(({ from, length }) => file.read(from, length)))));
      }
      const isKept = lines.every((line, at) => hash('sha256', Buffer.concat([prefix, line])) === places[at]!.digest);
      if (!isKept) this.files.mustBeAsRecorded(firmId, kept, { ...kept, sha256: '' });
      return lines.map((line, at) => {
        const cells = (JSON.parse(line.toString()) as string[]).slice(1);
        return { rank: at + 1, rowNumber: places[at]!.rowNumber, cells };
      });
    });
  }

  private async fromCanonical(
    firmId: string,
    kept: NonNullable<PopulationSource['canonical']>,
    seed: Uint8Array,
    count: number,
  ): Promise<RankedPopulationRow[]> {
    return this.files.lend(firmId, kept, async (file) => {
      const { ranked, ...found } = await this.processes.run('rank-canonical-rows', { seed, count }, { files: [file] });
      this.files.mustBeAsRecorded(firmId, kept, found);
      return ranked;
    });
  }

  /** A population from before its canonical rows were kept. */
  private async fromFile(
    firmId: string,
    { fileSha256, seed, reading }: PopulationSource,
    count: number,
  ): Promise<RankedPopulationRow[]> {
    const bytes = await this.files.bytes(firmId, fileSha256);
    const choices = reading?.choices ?? null;
    return this.processes.run('rank-population', { bytes, sha256: fileSha256, seed, count, choices });
  }
}

/** The hash of the canonical row is made only for rows that are drawn. */
export function withRowHash(item: RankedItem): RankedItem {
  return { ...item, rowSha256: hex(canonicalRow(item)) };
}
