import type { PopulationFileChoices } from '../population-file/reading-choices';
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

/** Names the form of the sheet itself. */
export const drawSheetForm = 'akashi-draw-sheet-1';

/** What goes out with a draw: with the population's file it repeats the draw. No cell of the file stands here. */
export interface DrawSheet {
  readonly form: typeof drawSheetForm;
  readonly population: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  /** Null for a population from before its reading was asked. */
  readonly reading: DrawSheetReading | null;
  readonly algorithm: string;
  readonly seedSha256: string;
  readonly seedHex: string;
  readonly size: number;
  readonly items: readonly DrawSheetItem[];
}

export interface DrawSheetItem {
  readonly rank: number;
  /** The first record of the file is row 1. */
  readonly row: number;
  readonly isVoid: boolean;
}

export interface DrawnPopulation {
  readonly code: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  readonly reading: { readonly form: string; readonly choices: PopulationFileChoices } | null;
  readonly seedSha256: string;
  readonly draws: readonly { readonly algorithm: string; readonly seedHex: string | null; readonly size: number }[];
  readonly items: readonly {
    readonly rank: number;
    readonly rowNumber: number;
    readonly voidReason: string | null;
  }[];
}

/** Null as long as nothing is drawn: the seed is nobody's before. */
export function drawSheet({ code, draws, items, reading, ...of }: DrawnPopulation): DrawSheet | null {
  const last = draws.at(-1);
  if (!last) return null;
  return {
    form: drawSheetForm,
    population: code,
    fileSha256: of.fileSha256,
    rowCount: of.rowCount,
    reading: reading && sheetReading(reading.form, reading.choices),
    algorithm: last.algorithm,
    seedSha256: of.seedSha256,
    seedHex: last.seedHex ?? '',
    size: last.size,
    items: items.map(({ rank, rowNumber, voidReason }) => ({ rank, row: rowNumber, isVoid: voidReason !== null })),
  };
}

/** The sheet that a text holds, or null where it is none: whoever hands a sheet over may have changed it. */
export function readDrawSheet(text: string): DrawSheet | null {
  const sheet = parsed(text);
  return fits<DrawSheet>(sheet, sheetParts) ? sheet : null;
}

const itemParts: Parts<DrawSheetItem> = { rank: isCount, row: isCount, isVoid: isOneOf([true, false]) };

const sheetParts: Parts<DrawSheet> = {
  form: isOneOf([drawSheetForm]),
  population: isText,
  fileSha256: isHash,
  rowCount: isCount,
  reading: isReadingOrNone,
  algorithm: isText,
  seedSha256: isHash,
  seedHex: isSeed,
  size: isCount,
  items: areAll(itemParts),
};
