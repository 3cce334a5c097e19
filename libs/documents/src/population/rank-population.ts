import { asKept, type PopulationFileChoices } from '@akashi/domain/population-file';
import { rankRows, type RankedRow } from '@akashi/domain/sampling';
import { createHash } from 'node:crypto';
import { readPopulationCsv } from './read-population-csv';
import { readPopulationFile } from './read-population-file';

/** A row of the file at its place in the ranking. */
export interface RankedPopulationRow extends RankedRow {
  cells: readonly string[];
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/**
 * The first `count` rows of a population's file in the order in which its seed draws them. Every row is hashed: a million
 * take seconds. The file is read by what was decided of it; one from before there was anything to decide, as it was read then.
 * Throws `DocumentFault` as reading the file does.
 */
export async function rankPopulation(
  bytes: Uint8Array,
  seed: Uint8Array,
  count: number,
  choices: PopulationFileChoices | null = null,
): Promise<RankedPopulationRow[]> {
  const rows = choices ? await decidedRows(bytes, choices) : readPopulationCsv(bytes).rows;
  const ranking = rankRows(
    seed,
    rows.map((cells, at) => ({ rowNumber: at + 1, cells })),
    sha256,
  );
  return ranking.slice(0, count).map((ranked) => ({ ...ranked, cells: rows[ranked.rowNumber - 1] ?? [] }));
}

async function decidedRows(bytes: Uint8Array, choices: PopulationFileChoices): Promise<(readonly string[])[]> {
  const { records, questions, faultCount } = await readPopulationFile(bytes, asKept(choices));
  if (questions.length > 0 || faultCount > 0) throw new Error('A population no longer reads as it was decided.');
  return records.map(({ values }) => values);
}
