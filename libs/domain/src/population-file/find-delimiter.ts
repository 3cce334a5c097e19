import { populationDelimiters, type PopulationDelimiter, type QuoteMeaning } from './reading';
import { isBlank, splitRecords } from './split-records';

export interface FoundDelimiter {
  readonly delimiter: PopulationDelimiter;
  /** Separators that would give columns too; more than one, or none, is asked about. */
  readonly candidates: readonly PopulationDelimiter[];
  readonly certain: boolean;
}

const looked = 200;

/**
 * The separator of a file, from its records and never from its lines: what stands inside quotation marks separates nothing. Title
 * lines have none, so the first record that any candidate divides is looked at.
 */
export function findDelimiter(text: string): FoundDelimiter {
  const widths = populationDelimiters.map((delimiter) => {
    const rows = splitRecords(text, delimiter, meaningIn(text, delimiter), looked).rows.filter((row) => !isBlank(row));
    const divided = rows.find(({ values }) => values.length > 1);
    const usual = divided?.values.length ?? 1;
    const alike = rows.filter(({ values }) => values.length === usual).length;
    return { delimiter, usual, first: divided?.row ?? Infinity, share: rows.length === 0 ? 0 : alike / rows.length };
  });
  const dividing = widths.filter(({ usual }) => usual > 1);
  const [best] = [...dividing].sort((a, b) => b.share - a.share || a.first - b.first || b.usual - a.usual);
  if (!best) return { delimiter: ',', candidates: populationDelimiters, certain: false };
  const rivals = dividing.filter(({ share, first }) => share >= 0.5 || first <= best.first);
  const candidates = rivals.map(({ delimiter }) => delimiter);
  if (!candidates.includes(best.delimiter)) candidates.push(best.delimiter);
  return { delimiter: best.delimiter, candidates, certain: candidates.length === 1 };
}

/** In a file of tabs quotation marks enclose only where all of them are used so; elsewhere they do. */
export function meaningIn(text: string, delimiter: PopulationDelimiter): QuoteMeaning {
  if (delimiter !== '\t' || !text.includes('"')) return 'enclose';
  const { faults } = splitRecords(text, delimiter, 'enclose');
  return faults.length > 0 ? 'letters' : 'enclose';
}

/**
 * Whether the marks of a file of tabs can be read in two ways: not where every value stands in them, and not where records would
 * fall apart without them.
 */
export function marksAreAsked(text: string, delimiter: PopulationDelimiter): boolean {
  if (delimiter !== '\t' || !text.includes('"')) return false;
  const enclosing = splitRecords(text, delimiter, 'enclose');
  if (enclosing.faults.length > 0 || enclosing.enclosed === 0 || enclosing.bare === 0) return false;
  const letters = splitRecords(text, delimiter, 'letters');
  const widths = new Set(letters.rows.filter((row) => !isBlank(row)).map(({ values }) => values.length));
  return widths.size === 1;
}
