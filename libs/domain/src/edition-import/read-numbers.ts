import { criterionSuffixes, parseCriterionNumber, plainNumber, type NumberGrammar } from '../catalogue';
import type { CatalogueAnswer, CatalogueEntry, CatalogueFault, CatalogueFaultRule } from './catalogue-entry';

/** An entry whose number is known. */
export interface NumberedEntry {
  readonly entry: CatalogueEntry;
  /** As the catalogue prints it, with its suffix. */
  readonly number: string;
}

export interface NumberReading {
  readonly numbered: readonly NumberedEntry[];
  readonly faults: readonly CatalogueFault[];
  /** Rows that a person left out, with the reason. */
  readonly leftOut: number;
}

/**
 * The number of every entry. What a spreadsheet made a number or a day of is never repaired: 5.1 may have been 5.10, and only
 * a person who has the original before them can say which.
 */
export function readNumbers(
  entries: readonly CatalogueEntry[],
  grammar: NumberGrammar,
  answers: readonly CatalogueAnswer[],
): NumberReading {
  const answerOf = answersByPlace(answers);
  const numbered: NumberedEntry[] = [];
  const faults: CatalogueFault[] = [];
  let leftOut = 0;
  for (const entry of entries) {
    const answer = answerOf(entry);
    if (answer?.number === null) {
      leftOut += 1;
      continue;
    }
    const read = readNumber(entry, grammar, answer?.number ?? null);
    if (read.rule) faults.push(faultOf(read.rule, entry, answer?.number ?? valueOf(entry)));
    else numbered.push({ entry, number: read.number });
  }
  return { numbered, faults, leftOut };
}

/** By the cell where it says which; an answer about a row is about its own number, and of none that stands above it. */
function answersByPlace(answers: readonly CatalogueAnswer[]): (entry: CatalogueEntry) => CatalogueAnswer | undefined {
  const placeOf = (sheet: string, row: number, address = '') => `${sheet}\n${row}\n${address}`;
  const byPlace = new Map(answers.map((answer) => [placeOf(answer.sheet, answer.row, answer.address), answer]));
  return ({ sheet, row, address, isAbove }) =>
    byPlace.get(placeOf(sheet, row, address)) ?? (isAbove ? undefined : byPlace.get(placeOf(sheet, row)));
}

/** What a person sees where the number stands; it is what they compare with the original. */
function valueOf({ number, doubt }: CatalogueEntry): string {
  return doubt ? (doubt.seen ?? doubt.held) : number;
}

type ReadNumber = { rule: CatalogueFaultRule } | { rule: null; number: string };

/** What keeps a number from being read that nobody has answered. */
function doubtOfNumber({ numberKind, number, doubt }: CatalogueEntry): CatalogueFaultRule | null {
  if (numberKind === 'date') return 'catalogue.number-is-date';
  if (numberKind === 'error') return 'catalogue.number-malformed';
  if (number === '') return 'catalogue.number-missing';
  if (doubt) return doubt.seen === null ? 'catalogue.number-formatted' : 'catalogue.number-cell';
  return numberKind === 'number' && number.includes('.') ? 'catalogue.number-cell' : null;
}

function readNumber(entry: CatalogueEntry, grammar: NumberGrammar, answered: string | null): ReadNumber {
  const text = answered ?? entry.number;
  const unread = answered === null ? doubtOfNumber(entry) : null;
  if (unread) return { rule: unread };
  // What was answered for a doubtful number and its suffix is both of them.
  const suffix = answered !== null && entry.doubt ? '' : entry.suffix;
  return grammar === 'ISMAP' ? readIsmapNumber(text, suffix) : readGenericNumber(text, suffix);
}

/** A chapter is a figure alone; everything else is a number of the criteria. */
function readIsmapNumber(text: string, suffixText: string): ReadNumber {
  const plain = text.normalize('NFKC').trim();
  const asChapter = /^(?:第)?(\d{1,2})(?:章)?$/.exec(plain)?.[1];
  if (asChapter && Number(asChapter) >= 3 && Number(asChapter) <= 18)
    return { rule: null, number: String(Number(asChapter)) };
  const suffix = suffixText.normalize('NFKC').replace(/[\s.]/g, '').toUpperCase();
  const read = parseCriterionNumber(text);
  if (!read) return { rule: 'catalogue.number-malformed' };
  if (suffix === '' || /^[-‐–—―−ー]$/u.test(suffix)) return { rule: null, number: read.number };
  if (!criterionSuffixes.some((known) => known === suffix)) return { rule: 'catalogue.suffix-differs' };
  if (read.suffix !== null && read.suffix !== suffix) return { rule: 'catalogue.suffix-differs' };
  return { rule: null, number: `${read.key}.${suffix}` };
}

/** Letters that no sheet shows: two numbers that look the same are the same. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** A number of any catalogue: letters and figures, as in A&A-01, without blanks inside; longer than 40 characters it is a sentence. */
function readGenericNumber(text: string, suffix: string): ReadNumber {
  const whole = `${text}${suffix === '' ? '' : `.${suffix}`}`;
  const number = whole.normalize('NFKC').replace(unseen, '').replace(/\s+/gu, ' ').trim();
  // 「5.1 Policies」 is a number and a title; what follows a blank in a number is a figure, as in “Article 5”, or a bracket.
  if (/ [^\d(]/u.test(number)) return { rule: 'catalogue.number-malformed' };
  const plain = plainNumber(number);
  const isNumber =
    plain.length <= 40 && /^[\p{L}\p{N}][\p{L}\p{N}.\-_/&]*$/u.test(plain) && /[\p{L}\p{N}]/u.test(plain);
  return isNumber ? { rule: null, number } : { rule: 'catalogue.number-malformed' };
}

export function faultOf(
  rule: CatalogueFaultRule,
  { sheet, row, address }: Pick<CatalogueEntry, 'sheet' | 'row' | 'address'>,
  value: string,
): CatalogueFault {
  return { rule, sheet, row, address, value: value.slice(0, 200) };
}
