import { selectionMethods, type AttributeFigures, type SelectionMethod } from '../engagement/selection-rules';
import type { PopulationFileChoices } from '../population-file/reading-choices';
import { drawSheet, type DrawSheet } from './draw-sheet';
import { isSampleDraw, sizeBefore } from './sample-draws';
import {
  areAll,
  fits,
  isCount,
  isHash,
  isOneOf,
  isReadingOrNone,
  isSeed,
  isText,
  parsed,
  sheetReading,
  type DrawSheetReading,
  type Parts,
} from './sheet-parts';

/** Names the form of a sheet that says by which method each draw was made. One of rankings alone has the form from before. */
export const methodSheetForm = 'akashi-draw-sheet-2';

/** What goes out with draws of any method. No cell of the file stands here, and no reason why an item is void. */
export interface MethodSheet {
  readonly form: typeof methodSheetForm;
  readonly population: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  readonly reading: DrawSheetReading | null;
  /** The ledger has it from the day the population came in. */
  readonly seedSha256: string;
  /** Null as long as nothing was drawn by it. */
  readonly seedHex: string | null;
  readonly draws: readonly MethodSheetDraw[];
  readonly items: readonly MethodSheetItem[];
}

export interface MethodSheetDraw {
  readonly ordinal: number;
  readonly method: SelectionMethod;
  readonly algorithm: string;
  /** Items in the sample after this draw; of specific rows, how many were picked. */
  readonly size: number;
  /** The name of the table of sizes, or what else the size came from. */
  readonly sizeBy: string;
  readonly attribute: AttributeFigures | null;
  /** Of a systematic draw: rows ÷ items is the interval, and the start stands `start / items` of a row behind the first row. */
  readonly interval: { readonly rows: number; readonly items: number } | null;
  readonly start: number | null;
  /** Of rows picked by hand. */
  readonly criteria: string;
  readonly reason: string;
  readonly chosenBy: string;
  readonly chosenAt: string;
}

export interface MethodSheetItem {
  /** The ordinal of the draw that it belongs to. */
  readonly draw: number;
  readonly rank: number;
  /** The first record of the file is row 1. */
  readonly row: number;
  /** Hex SHA-256 of the canonical row. */
  readonly rowSha256: string;
  readonly isVoid: boolean;
}

/** A population with its draws, as its page has it. */
export interface ChosenPopulation {
  readonly code: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  readonly reading: { readonly form: string; readonly choices: PopulationFileChoices } | null;
  readonly seedSha256: string;
  readonly draws: readonly {
    readonly ordinal: number;
    readonly method: SelectionMethod;
    readonly algorithm: string;
    readonly seedHex: string | null;
    readonly start: number | null;
    readonly size: number;
    readonly rule: string;
    readonly attribute: AttributeFigures | null;
    readonly criteria: string;
    readonly methodReason: string;
    readonly drawnByName: string;
    readonly drawnAt: string;
  }[];
  readonly items: readonly {
    readonly draw: number;
    readonly rank: number;
    readonly rowNumber: number;
    readonly rowSha256: string;
    readonly voidReason: string | null;
  }[];
}

/** The sheet of all draws of a population; null as long as nothing was chosen. */
export function sheetOfDraws(population: ChosenPopulation): DrawSheet | MethodSheet | null {
  const { draws, items } = population;
  if (draws.length === 0) return null;
  if (draws.every(({ method }) => method === 'RANDOM')) return drawSheet(population);
  return {
    form: methodSheetForm,
    population: population.code,
    fileSha256: population.fileSha256,
    rowCount: population.rowCount,
    reading: population.reading && sheetReading(population.reading.form, population.reading.choices),
    seedSha256: population.seedSha256,
    seedHex: draws.find(({ seedHex }) => seedHex !== null)?.seedHex ?? null,
    draws: draws.map((draw) => sheetDraw(draw, population)),
    items: items.map(({ draw, rank, rowNumber, rowSha256, voidReason }) => ({
      ...{ draw, rank, row: rowNumber, rowSha256 },
      isVoid: voidReason !== null,
    })),
  };
}

function sheetDraw(draw: ChosenPopulation['draws'][number], { draws, rowCount }: ChosenPopulation): MethodSheetDraw {
  const { ordinal, method, algorithm, size, start } = draw;
  const items = size - sizeBefore(draws.filter(isSampleDraw), ordinal);
  return {
    ...{ ordinal, method, algorithm, size },
    sizeBy: draw.rule,
    attribute: draw.attribute,
    interval: method === 'SYSTEMATIC' ? { rows: rowCount, items } : null,
    start,
    criteria: draw.criteria,
    reason: draw.methodReason,
    chosenBy: draw.drawnByName,
    chosenAt: draw.drawnAt,
  };
}

/** The sheet that a text holds, or null where it is none: whoever hands a sheet over may have changed it. */
export function readMethodSheet(text: string): MethodSheet | null {
  const sheet = parsed(text);
  return fits<MethodSheet>(sheet, sheetParts) ? sheet : null;
}

const orNull = (fit: (value: unknown) => boolean) => (value: unknown) => value === null || fit(value);
const isPart =
  <T>(parts: Parts<T>) =>
  (value: unknown) =>
    fits<T>(value, parts);

const drawParts: Parts<MethodSheetDraw> = {
  ordinal: isCount,
  method: isOneOf(selectionMethods),
  algorithm: isText,
  size: isCount,
  sizeBy: isText,
  attribute: orNull(isPart<AttributeFigures>({ confidence: isCount, tolerable: isCount, expected: isCount })),
  interval: orNull(isPart({ rows: isCount, items: isCount })),
  start: orNull(isCount),
  criteria: isText,
  reason: isText,
  chosenBy: isText,
  chosenAt: isText,
};

const itemParts: Parts<MethodSheetItem> = {
  draw: isCount,
  rank: isCount,
  row: isCount,
  rowSha256: isHash,
  isVoid: isOneOf([true, false]),
};

const sheetParts: Parts<MethodSheet> = {
  form: isOneOf([methodSheetForm]),
  population: isText,
  fileSha256: isHash,
  rowCount: isCount,
  reading: isReadingOrNone,
  seedSha256: isHash,
  seedHex: orNull(isSeed),
  draws: areAll(drawParts),
  items: areAll(itemParts),
};
