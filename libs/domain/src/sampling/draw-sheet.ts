import { isLocalDate } from '../dates/local-date';
import {
  ownChoices,
  populationDelimiters,
  populationEncodings,
  quoteMeanings,
  recordsMeanings,
  type PopulationFileChoices,
} from '../population-file/reading-choices';

/** Names the form of the sheet itself. */
export const drawSheetForm = 'akashi-draw-sheet-1';

/** Names the way a file is read by what a person decided of it. A change of the way is a new name. */
export const decidedRowsForm = 'akashi-rows-2';

/** The way files were read before anybody was asked: a population without a reading was drawn from by it. */
export const earlierRowsForm = 'akashi-rows-1';

/** How the file was decided to be read. Why equal rows are different items is the firm's own; that they are is not. */
export interface DrawSheetReading extends Omit<PopulationFileChoices, (typeof ownChoices)[number]> {
  readonly form: string;
  readonly equalRows: 'by-place' | 'none';
}

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
  readonly draws: readonly { readonly algorithm: string; readonly seedHex: string; readonly size: number }[];
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
    seedHex: last.seedHex,
    size: last.size,
    items: items.map(({ rank, rowNumber, voidReason }) => ({ rank, row: rowNumber, isVoid: voidReason !== null })),
  };
}

function sheetReading(form: string, choices: PopulationFileChoices): DrawSheetReading {
  const own: readonly string[] = ownChoices;
  const told = Object.fromEntries(Object.entries(choices).filter(([choice]) => !own.includes(choice)));
  return { form, ...told, equalRows: choices.equalRowsReason?.trim() ? 'by-place' : 'none' };
}

/** The sheet that a text holds, or null where it is none: whoever hands a sheet over may have changed it. */
export function readDrawSheet(text: string): DrawSheet | null {
  const sheet = parsed(text);
  return fits<DrawSheet>(sheet, sheetParts) ? sheet : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Parts<T> = { readonly [Key in keyof Required<T>]: (value: unknown) => boolean };

/** Nothing else may stand beside the parts that are known: nobody would check it. */
function fits<T>(value: unknown, parts: Parts<T>): value is T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const checks = Object.entries<(part: unknown) => boolean>(parts);
  const given = value as Readonly<Record<string, unknown>>;
  return Object.keys(given).every((key) => Object.hasOwn(parts, key)) && checks.every(([key, fit]) => fit(given[key]));
}

const isText = (value: unknown) => typeof value === 'string';
const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isOneOf = (choices: readonly unknown[]) => (value: unknown) => choices.includes(value);

const isDayOrNone = (value: unknown) => value === undefined || (typeof value === 'string' && isLocalDate(value));

const readingParts: Parts<DrawSheetReading> = {
  form: isText,
  encoding: isOneOf([...populationEncodings, undefined]),
  sheet: (value) => value === undefined || isText(value),
  delimiter: isOneOf([...populationDelimiters, undefined]),
  quotes: isOneOf([...quoteMeanings, undefined]),
  headRow: isCount,
  firstRecord: (value) => value === undefined || isCount(value),
  footer: isOneOf(recordsMeanings),
  between: isOneOf([...recordsMeanings, undefined]),
  equalRows: isOneOf(['by-place', 'none']),
  dateColumn: (value) => value === undefined || isCount(value),
  from: isDayOrNone,
  until: isDayOrNone,
  outside: isOneOf([...recordsMeanings, undefined]),
  undated: isOneOf([...recordsMeanings, undefined]),
};

const itemParts: Parts<DrawSheetItem> = { rank: isCount, row: isCount, isVoid: isOneOf([true, false]) };

const sheetParts: Parts<DrawSheet> = {
  form: isOneOf([drawSheetForm]),
  population: isText,
  fileSha256: isHash,
  rowCount: isCount,
  reading: (value) => value === null || fits<DrawSheetReading>(value, readingParts),
  algorithm: isText,
  seedSha256: isHash,
  seedHex: (value) => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value),
  size: isCount,
  items: (value) => Array.isArray(value) && value.every((item) => fits<DrawSheetItem>(item, itemParts)),
};
