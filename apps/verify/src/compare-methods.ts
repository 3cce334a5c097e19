import { toHex, fromHex } from '@akashi/domain/ledger';
import {
  allAlgorithm,
  canonicalRow,
  passesOf,
  pickedAlgorithm,
  rankingAlgorithm,
  systematicAlgorithm,
  systematicSample,
  type MethodSheet,
  type MethodSheetDraw,
  type MethodSheetItem,
} from '@akashi/domain/sampling';
import type { SelectionMethod } from '@akashi/domain/engagement';
import { sha256, sha256Hex } from './bag';
import { CheckFault, incomplete, tampered } from './check';
import { readDecided, type DecidedRows } from './read-decided';
import { rankedSample } from './repeat-draw';

/** What a sheet of draws is held against, in the order in which one rests on the other. */
export const methodDifferences = ['file', 'seed', 'reading', 'rows', 'sample', 'picked'] as const;

export type MethodDifference = (typeof methodDifferences)[number];

/** One draw as it was found: repeated from the file and the seed, or, where a person picked, each row compared. */
export interface ComparedMethod {
  readonly draw: MethodSheetDraw;
  readonly isRepeated: boolean;
  readonly items: readonly (MethodSheetItem & { readonly cells: readonly string[] })[];
}

export interface ComparedSheet {
  readonly form: string;
  /** The canonical form in which the file was read. */
  readonly rowsForm: string;
  readonly populationSha256: string;
  readonly rows: number;
  readonly seedSha256: string;
  /** False where nothing was drawn by it: the ledger has its hash, and nobody else the seed. */
  readonly isSeedRevealed: boolean;
  readonly draws: readonly ComparedMethod[];
  readonly differs: readonly MethodDifference[];
}

const algorithms: Readonly<Record<SelectionMethod, string>> = {
  RANDOM: rankingAlgorithm,
  SYSTEMATIC: systematicAlgorithm,
  HAPHAZARD: pickedAlgorithm,
  SPECIFIC: pickedAlgorithm,
  ALL: allAlgorithm,
};

const isByHand = ({ method }: Pick<MethodSheetDraw, 'method'>): boolean =>
  method === 'HAPHAZARD' || method === 'SPECIFIC';

/** Repeats the draws of a sheet from the population's file, compares the rows that were picked, and says where the two part. */
export function compareMethods(population: Uint8Array, sheet: MethodSheet): ComparedSheet {
  const other = sheet.draws.find(({ method, algorithm }) => algorithm !== algorithms[method]);
  if (other) throw incomplete('malformed', other.algorithm);
  const populationSha256 = sha256Hex(population);
  const read = readOf(population, sheet, populationSha256 !== sheet.fileSha256);
  const seed = seedOf(sheet);
  const found: Readonly<Record<MethodDifference, boolean>> = {
    file: populationSha256 !== sheet.fileSha256,
    seed: seed !== null && toHex(sha256(seed)) !== sheet.seedSha256,
    reading: read.isOpen,
    rows: read.rows.length !== sheet.rowCount,
    sample: !isSampleRepeated(read, sheet, seed),
    picked: !arePickedRows(read, sheet),
  };
  return {
    form: sheet.form,
    rowsForm: read.form,
    populationSha256,
    rows: read.rows.length,
    seedSha256: sheet.seedSha256,
    isSeedRevealed: seed !== null,
    draws: sheet.draws.map((draw) => ({
      draw,
      isRepeated: !isByHand(draw),
      items: sheet.items
        .filter((item) => item.draw === draw.ordinal)
        .map((item) => ({ ...item, cells: read.rows[item.row - 1] ?? [] })),
    })),
    differs: methodDifferences.filter((one) => found[one]),
  };
}

function readOf(population: Uint8Array, { reading }: MethodSheet, isOtherFile: boolean): DecidedRows {
  try {
    return readDecided(population, reading);
  } catch (error) {
    // That a file is another one is known, even where it can no longer be read.
    if (isOtherFile && error instanceof CheckFault) throw tampered('hash-differs', '--population');
    throw error;
  }
}

function seedOf({ seedHex }: MethodSheet): Uint8Array | null {
  if (seedHex === null) return null;
  const seed = fromHex(seedHex);
  if (!seed || seed.length === 0) throw incomplete('malformed', 'seedHex');
  return seed;
}

const placesOf = (items: readonly { readonly rank: number; readonly row: number }[]): string =>
  JSON.stringify(items.map(({ rank, row }) => [rank, row]).sort(([a = 0], [b = 0]) => a - b));

/** The draws and the items of the sample, without the specific ones that stand beside it. */
function sampleOf({ draws, items }: MethodSheet) {
  const ofSample = draws.filter(({ method }) => method !== 'SPECIFIC');
  const ordinals = new Set(ofSample.map(({ ordinal }) => ordinal));
  const own = items.filter(({ draw }) => ordinals.has(draw)).sort((a, b) => a.rank - b.rank);
  return { draws: ofSample, items: own };
}

/** Every item belongs to a draw of the sheet, a sample has one method, and what the seed or the file says of it is what stands there. */
function isSampleRepeated({ rows }: DecidedRows, sheet: MethodSheet, seed: Uint8Array | null): boolean {
  const ordinals = new Set(sheet.draws.map(({ ordinal }) => ordinal));
  if (ordinals.size !== sheet.draws.length || sheet.items.some(({ draw }) => !ordinals.has(draw))) return false;
  const { draws, items } = sampleOf(sheet);
  const [first] = draws;
  if (!first) return items.length === 0;
  if (draws.some(({ method }) => method !== first.method)) return false;
  switch (first.method) {
    case 'ALL':
      return placesOf(items) === placesOf(rows.map((_, at) => ({ rank: at + 1, row: at + 1 })));
    case 'RANDOM':
      return seed !== null && isRanking(rows, { draws, items }, seed);
    case 'SYSTEMATIC':
      return seed !== null && isSystematic(rows.length, { draws, items }, seed);
    case 'HAPHAZARD':
    case 'SPECIFIC':
      return isAsLarge(draws, items);
  }
}

type Sample = ReturnType<typeof sampleOf>;

const isAsLarge = (draws: Sample['draws'], items: Sample['items']): boolean =>
  items.filter(({ isVoid }) => !isVoid).length === draws.at(-1)?.size;

function isRanking(rows: DecidedRows['rows'], { draws, items }: Sample, seed: Uint8Array): boolean {
  const voidRows = items.filter(({ isVoid }) => isVoid).map(({ row }) => row);
  const { sample, passedOver } = rankedSample(rows, seed, draws.at(-1)?.size ?? 0, voidRows);
  const of = (isVoid: boolean) => placesOf(items.filter((item) => item.isVoid === isVoid));
  return of(false) === placesOf(sample) && of(true) === placesOf(passedOver);
}

/** Start and interval of each draw are held against the seed too: they are what an auditor reads first. */
function isSystematic(rowCount: number, { draws, items }: Sample, seed: Uint8Array): boolean {
  if (!isAsLarge(draws, items) || items.length > rowCount) return false;
  const sizes = passesOf(draws, items);
  if (sizes.some((size) => size < 1) || sizes.reduce((sum, size) => sum + size, 0) !== items.length) return false;
  const passes = systematicSample(seed, rowCount, sizes, sha256);
  const repeated = passes.flatMap(({ rows }) => rows.map(({ rank, rowNumber }) => ({ rank, row: rowNumber })));
  const isSaid = draws.every(({ ordinal, start, interval }) => {
    const begins = items.find(({ draw }) => draw === ordinal)?.rank;
    const pass = passes.find(({ rows }) => rows[0]?.rank === begins);
    return pass && pass.start === start && interval?.rows === rowCount && interval.items === pass.size;
  });
  return isSaid && placesOf(items) === placesOf(repeated);
}

/** Each row of the sheet is a row of the file and holds what was picked; one that a person picked is there once. */
function arePickedRows({ rows }: DecidedRows, { draws, items }: MethodSheet): boolean {
  const byHand = new Set(draws.filter(isByHand).map(({ ordinal }) => ordinal));
  const picked = items.filter(({ draw }) => byHand.has(draw)).map(({ row }) => row);
  return (
    new Set(picked).size === picked.length &&
    items.every(({ row, rowSha256 }) => {
      const cells = rows[row - 1];
      return cells && sha256Hex(Buffer.from(canonicalRow({ rowNumber: row, cells }))) === rowSha256;
    })
  );
}
