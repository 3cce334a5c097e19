import type { TellProgress } from '../import-progress';
import { FaultList } from './fault-list';
import { findDelimiter, marksAreAsked, meaningIn, type FoundDelimiter, type SplitText } from './find-delimiter';
import { lookOverText, partOf } from './look-over-text';
import { readTableOfRows } from './read-rows';
import {
  readingLimits,
  type FileRow,
  type PopulationReading,
  type PopulationTable,
  type ReadingLimits,
} from './population-table';
import { populationDelimiters, type PopulationDelimiter, type ReadingChoices } from './reading-choices';
import type { ReadingNotice } from './reading-faults';
import type { ReadingQuestion } from './reading-questions';
import { eachRecord, SplitTally, type TextPieces } from './split-records';

const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/u;

/** How a file is read, and who takes its records. */
export interface ReadingOrder {
  readonly choices: ReadingChoices;
  readonly limits: ReadingLimits;
  /** Each record of the population, in the order of the file. */
  readonly take: (record: FileRow) => void;
  readonly tell?: TellProgress | undefined;
}

/**
 * A population kept as text, read as it stands: rows in, readings out. What can be read in more than one way comes back as a
 * question; what cannot be read comes back as faults, all at once. Nothing is repaired.
 */
export const readPopulationText = (
  text: string,
  choices: ReadingChoices = {},
  limits: ReadingLimits = readingLimits,
): PopulationReading => withRecords((take) => readPopulationPieces(() => [text], { choices, limits, take }));

/** The same of a text that is too long to be held: it is gone through several times, and its records are given on one by one. */
export function readPopulationPieces(pieces: TextPieces, order: ReadingOrder): PopulationTable {
  const { choices, limits } = order;
  const notices: ReadingNotice[] = [];
  const questions: ReadingQuestion[] = [];
  const faults = new FaultList();
  const look = lookOverText(pieces);
  if (look.hasEndMark) notices.push({ rule: 'end-mark', row: 0, column: 0, value: 'U+001A' });
  const named = separatorLine.exec(look.beginning);
  const declared = populationDelimiters.find((delimiter) => delimiter === named?.[1]);
  if (declared) notices.push({ rule: 'separator-line', row: 1, column: 0, value: declared });
  const from = look.from + (declared ? named![0].length : 0);
  const content: SplitText = { ...look, pieces: () => partOf(pieces(), from, look.until) };

  const { delimiter, quotes } = layoutOf(content, choices, declared, questions);
  const layout = { delimiter, quotes, most: limits.rows + 1_000 };
  // The line that names the separator is a row of the file, so that rows are told as an editor shows them.
  const ahead = declared ? 1 : 0;
  const tally = new SplitTally((fault) => faults.add({ ...fault, row: fault.row + ahead }));
  const rows = (told = new SplitTally()): Iterable<FileRow> => {
    const split = eachRecord(content.pieces(), layout, told);
    return ahead === 0 ? split : movedBy(ahead, split);
  };
  if (look.hasWindowsSigns) notices.push({ rule: 'windows-signs', row: 0, column: 0, value: '' });
  const split = {
    rows,
    scan: () => rows(tally),
    isSpoilt: (row: number) => tally.spoilt.has(row - ahead),
    isCutOff: () => tally.isCutOff,
  };
  return readTableOfRows({ ...split, ...order, delimiter, quotes, faults, notices, questions });
}

function* movedBy(ahead: number, rows: Iterable<FileRow>): Generator<FileRow> {
  for (const { row, values } of rows) yield { row: row + ahead, values };
}

function layoutOf(
  content: SplitText,
  choices: ReadingChoices,
  declared: PopulationDelimiter | undefined,
  questions: ReadingQuestion[],
) {
  const found = findDelimiter(content);
  const offered = choices.delimiter ? [] : delimitersToAsk(found, declared);
  if (offered.length > 0 && holdsText(content.pieces())) {
    questions.push({ about: 'delimiter', choices: offered, proposed: found.delimiter, rows: [] });
  }
  const delimiter = choices.delimiter ?? declared ?? found.delimiter;
  const quotes = choices.quotes ?? meaningIn(content, delimiter);
  if (!choices.quotes && marksAreAsked(content, delimiter)) {
    questions.push({ about: 'quotes', choices: ['enclose', 'letters'], proposed: quotes, rows: [] });
  }
  return { delimiter, quotes };
}

/** A line that names a separator by which nothing is divided was written by another program than the records. */
function delimitersToAsk(
  { certain, candidates, dividing }: FoundDelimiter,
  declared: PopulationDelimiter | undefined,
): readonly PopulationDelimiter[] {
  if (!declared) return certain ? [] : candidates;
  const isBelied = dividing.length > 0 && !dividing.includes(declared);
  return isBelied ? [...candidates.filter((one) => one !== declared), declared] : [];
}

function holdsText(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (piece.trim() !== '') return true;
  return false;
}

/** A population kept in a sheet: its rows need no separator, everything else is asked and told as of a text. */
export const readPopulationRows = (
  rows: readonly FileRow[],
  choices: ReadingChoices = {},
  limits: ReadingLimits = readingLimits,
): PopulationReading => withRecords((take) => readPopulationSheet(rows, { choices, limits, take }));

export function readPopulationSheet(rows: readonly FileRow[], order: ReadingOrder): PopulationTable {
  const own = { rows: () => rows, scan: () => rows, isSpoilt: () => false, isCutOff: () => false };
  const nothing = { faults: new FaultList(), notices: [], questions: [] };
  return readTableOfRows({ ...own, ...nothing, ...order, delimiter: null, quotes: 'letters' });
}

function withRecords(read: (take: (record: FileRow) => void) => PopulationTable): PopulationReading {
  const records: FileRow[] = [];
  const table = read((record) => records.push(record));
  return { ...table, records };
}
