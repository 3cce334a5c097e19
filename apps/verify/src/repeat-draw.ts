import { fromHex, toHex } from '@akashi/domain/ledger';
import { drawSample, rankingAlgorithm, rankRows, type DrawSheetReading } from '@akashi/domain/sampling';
import { sha256, sha256Hex } from './bag';
import { incomplete } from './check';
import { readDecided } from './read-decided';

export interface DrawRequest {
  readonly population: Uint8Array;
  /** Hex, as the ledger holds it once the draw is made. */
  readonly seed: string;
  readonly size: number;
  /** Rows found void, which the ranking passes over. */
  readonly voidRows: readonly number[];
  readonly reading?: DrawSheetReading | null;
}

export interface RepeatedDraw {
  readonly algorithm: string;
  /** The canonical form in which the file was read. */
  readonly rowsForm: string;
  /** The file cannot be read that way, or more than one way is left. */
  readonly isOpen: boolean;
  readonly populationSha256: string;
  readonly rows: number;
  /** What the ledger held before the population was frozen. */
  readonly seedSha256: string;
  /** The first record is row 1. */
  readonly sample: readonly { readonly rank: number; readonly row: number; readonly cells: readonly string[] }[];
  /** Void rows that the draw came to, at their places. */
  readonly passedOver: readonly { readonly rank: number; readonly row: number }[];
}

/** The first `size` rows of a seed's ranking that are not void, and the void ones that it came to before. */
export function rankedSample(
  rows: readonly (readonly string[])[],
  seed: Uint8Array,
  size: number,
  voidRows: readonly number[],
): Pick<RepeatedDraw, 'sample' | 'passedOver'> {
  const ranking = rankRows(
    seed,
    rows.map((cells, index) => ({ rowNumber: index + 1, cells })),
    sha256,
  );
  const voids = new Set(voidRows);
  const sample = drawSample(ranking, size, voids);
  const reached = sample.length < size ? Infinity : (sample.at(-1)?.rank ?? 0);
  return {
    sample: sample.map(({ rank, rowNumber }) => ({ rank, row: rowNumber, cells: rows[rowNumber - 1] ?? [] })),
    passedOver: ranking
      .filter(({ rank, rowNumber }) => rank < reached && voids.has(rowNumber))
      .map(({ rank, rowNumber }) => ({ rank, row: rowNumber })),
  };
}

/** Draws the sample again from the frozen file and the disclosed seed: the same rows, or it was another draw. */
export function repeatDraw({ population, seed, size, voidRows, reading = null }: DrawRequest): RepeatedDraw {
  const seedBytes = fromHex(seed.toLowerCase());
  if (!seedBytes || seedBytes.length === 0) throw incomplete('malformed', '--seed');
  const { rows, form, isOpen } = readDecided(population, reading);
  return {
    algorithm: rankingAlgorithm,
    rowsForm: form,
    isOpen,
    populationSha256: sha256Hex(population),
    rows: rows.length,
    seedSha256: toHex(sha256(seedBytes)),
    ...rankedSample(rows, seedBytes, size, voidRows),
  };
}
