import { populationDelimiters, type PopulationDelimiter, type QuoteMeaning } from './reading-choices';
import { eachRecord, isBlank, SplitTally, type RecordLayout, type TextPieces } from './split-records';

export interface FoundDelimiter {
  readonly delimiter: PopulationDelimiter;
  /** Separators that would give columns too; more than one, or none, is asked about. */
  readonly candidates: readonly PopulationDelimiter[];
  readonly certain: boolean;
  /** All by which anything is divided at all. */
  readonly dividing: readonly PopulationDelimiter[];
}

/** A text that is split, and which of the letters that matter it has at all. */
export interface SplitText {
  readonly pieces: TextPieces;
  readonly hasQuote: boolean;
  readonly hasTab: boolean;
}

const looked = 200;

/**
 * The separator of a file, from its records and never from its lines: what stands inside quotation marks separates nothing. Title
 * lines have none, so the first record that any candidate divides is looked at.
 */
export function findDelimiter(text: SplitText): FoundDelimiter {
  const widths = populationDelimiters.map((delimiter) => {
    // A tab that stands nowhere divides nothing, whatever the marks mean.
    const quotes = text.hasTab ? meaningIn(text, delimiter) : 'enclose';
    const split = eachRecord(text.pieces(), { delimiter, quotes, most: looked }, new SplitTally());
    const rows = [...split].filter((row) => !isBlank(row));
    const divided = rows.find(({ values }) => values.length > 1);
    const usual = divided?.values.length ?? 1;
    const alike = rows.filter(({ values }) => values.length === usual).length;
    return { delimiter, usual, first: divided?.row ?? Infinity, share: rows.length === 0 ? 0 : alike / rows.length };
  });
  const dividing = widths.filter(({ usual }) => usual > 1);
  const [best] = [...dividing].sort((a, b) => b.share - a.share || a.first - b.first || b.usual - a.usual);
  if (!best) return { delimiter: ',', candidates: populationDelimiters, certain: false, dividing: [] };
  const rivals = dividing.filter(({ share, first }) => share >= 0.5 || first <= best.first);
  const candidates = rivals.map(({ delimiter }) => delimiter);
  if (!candidates.includes(best.delimiter)) candidates.push(best.delimiter);
  const certain = candidates.length === 1;
  return { delimiter: best.delimiter, candidates, certain, dividing: dividing.map(({ delimiter }) => delimiter) };
}

/** In a file of tabs quotation marks enclose only where all of them are used so; elsewhere they do. */
export function meaningIn(text: SplitText, delimiter: PopulationDelimiter): QuoteMeaning {
  if (delimiter !== '\t' || !text.hasQuote) return 'enclose';
  const tally = new SplitTally();
  for (const _ of eachRecord(text.pieces(), { delimiter, quotes: 'enclose' }, tally)) {
    if (tally.faultCount > 0) return 'letters';
  }
  return 'enclose';
}

/**
 * Whether the marks of a file of tabs can be read in two ways: not where every value stands in them, and not where records would
 * fall apart without them.
 */
export function marksAreAsked(text: SplitText, delimiter: PopulationDelimiter): boolean {
  if (delimiter !== '\t' || !text.hasQuote) return false;
  const tally = new SplitTally();
  for (const _ of eachRecord(text.pieces(), { delimiter, quotes: 'enclose' }, tally)) {
    if (tally.faultCount > 0) return false;
  }
  return tally.enclosed > 0 && tally.bare > 0 && hasOneWidth(text, { delimiter, quotes: 'letters' });
}

function hasOneWidth({ pieces }: SplitText, layout: RecordLayout): boolean {
  let width = 0;
  for (const row of eachRecord(pieces(), layout, new SplitTally())) {
    if (isBlank(row) || row.values.length === width) continue;
    if (width > 0) return false;
    width = row.values.length;
  }
  return width > 0;
}
