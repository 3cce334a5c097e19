import { isLocalDate } from '../dates/local-date';
import {
  ownChoices,
  populationDelimiters,
  populationEncodings,
  quoteMeanings,
  recordsMeanings,
  type PopulationFileChoices,
} from '../population-file/reading-choices';

/** Names the way a file is read by what a person decided of it. A change of the way is a new name. */
export const decidedRowsForm = 'akashi-rows-2';

/** The way files were read before anybody was asked: a population without a reading was drawn from by it. */
export const earlierRowsForm = 'akashi-rows-1';

/** How the file was decided to be read. Why equal rows are different items is the firm's own; that they are is not. */
export interface DrawSheetReading extends Omit<PopulationFileChoices, (typeof ownChoices)[number]> {
  readonly form: string;
  readonly equalRows: 'by-place' | 'none';
}

export function sheetReading(form: string, choices: PopulationFileChoices): DrawSheetReading {
  const own: readonly string[] = ownChoices;
  const told = Object.fromEntries(Object.entries(choices).filter(([choice]) => !own.includes(choice)));
  return { form, ...told, equalRows: choices.equalRowsReason?.trim() ? 'by-place' : 'none' };
}

/** What a text holds as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Parts<T> = { readonly [Key in keyof Required<T>]: (value: unknown) => boolean };

/** Nothing else may stand beside the parts that are known: nobody would check it. */
export function fits<T>(value: unknown, parts: Parts<T>): value is T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const checks = Object.entries<(part: unknown) => boolean>(parts);
  const given = value as Readonly<Record<string, unknown>>;
  return Object.keys(given).every((key) => Object.hasOwn(parts, key)) && checks.every(([key, fit]) => fit(given[key]));
}

export const isText = (value: unknown) => typeof value === 'string';
export const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
export const isOneOf = (choices: readonly unknown[]) => (value: unknown) => choices.includes(value);

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

/** A sheet's reading, or none for a population from before it was asked. */
export const isReadingOrNone = (value: unknown) => value === null || fits<DrawSheetReading>(value, readingParts);

export const isSeed = (value: unknown) => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value);

/** Every one of a list holds its parts and no other. */
export const areAll =
  <T>(parts: Parts<T>) =>
  (value: unknown) =>
    Array.isArray(value) && value.every((one) => fits<T>(one, parts));
