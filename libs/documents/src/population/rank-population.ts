import { rankRows, type RankedRow } from '@akashi/domain/sampling';
import { createHash } from 'node:crypto';
import { readPopulationCsv } from './read-population-csv';

/** A row of the file at its place in the ranking. */
export interface RankedPopulationRow extends RankedRow {
  cells: readonly string[];
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/**
 * The first `count` rows of a population's file in the order in which its seed draws them. Every row is hashed: a million
 * take seconds. Throws `DocumentFault` as reading the file does.
 */
export function rankPopulation(bytes: Uint8Array, seed: Uint8Array, count: number): RankedPopulationRow[] {
  const { rows } = readPopulationCsv(bytes);
  const ranking = rankRows(
    seed,
    rows.map((cells, at) => ({ rowNumber: at + 1, cells })),
    sha256,
  );
  return ranking.slice(0, count).map((ranked) => ({ ...ranked, cells: rows[ranked.rowNumber - 1] ?? [] }));
}
