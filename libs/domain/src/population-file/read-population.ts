import { FaultList } from './fault-list';
import { findDelimiter, marksAreAsked, meaningIn } from './find-delimiter';
import { readTableOfRows } from './read-rows';
import {
  populationDelimiters,
  readingLimits,
  type FileRow,
  type PopulationDelimiter,
  type PopulationReading,
  type ReadingChoices,
  type ReadingLimits,
  type ReadingNotice,
  type ReadingQuestion,
} from './reading';
import { holdsWindowsSigns } from './look-at-letters';
import { splitRecords } from './split-records';

const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/u;

/**
 * A population kept as text, read as it stands: rows in, readings out. What can be read in more than one way comes back as a
 * question; what cannot be read comes back as faults, all at once. Nothing is repaired.
 */
export function readPopulationText(
  text: string,
  choices: ReadingChoices = {},
  limits: ReadingLimits = readingLimits,
): PopulationReading {
  const notices: ReadingNotice[] = [];
  const questions: ReadingQuestion[] = [];
  const faults = new FaultList();
  const whole = text.replace(/^\ufeff/u, '');
  const body = whole.slice(0, endOf(whole));
  if (body !== whole) notices.push({ rule: 'end-mark', row: 0, column: 0, value: 'U+001A' });
  const named = separatorLine.exec(body);
  const declared = populationDelimiters.find((delimiter) => delimiter === named?.[1]);
  if (declared) notices.push({ rule: 'separator-line', row: 1, column: 0, value: declared });
  const content = declared ? body.slice(named![0].length) : body;

  const { delimiter, quotes } = layoutOf(content, choices, declared, questions);
  const split = splitRecords(content, delimiter, quotes, limits.rows + 1_000);
  // The line that names the separator is a row of the file, so that rows are told as an editor shows them.
  const ahead = declared ? 1 : 0;
  const rows = ahead ? split.rows.map(({ row, values }) => ({ row: row + ahead, values })) : split.rows;
  for (const fault of split.faults) faults.add({ ...fault, row: fault.row + ahead });
  const spoilt = new Set([...split.spoilt].map((row) => row + ahead));
  if (holdsWindowsSigns(content)) notices.push({ rule: 'windows-signs', row: 0, column: 0, value: '' });
  const { isCutOff } = split;
  return readTableOfRows({ rows, isCutOff, spoilt, delimiter, quotes, choices, limits, faults, notices, questions });
}

/** Where the end marks of a host begin, with which it fills its last block. From behind: an expression tries every place between. */
function endOf(text: string): number {
  let end = text.length;
  for (let at = text.length - 1; at >= 0 && /[\s\u0000\u001a]/u.test(text[at]!); at -= 1) {
    if (text[at] === '\u001a') end = at;
  }
  return end;
}

function layoutOf(
  content: string,
  choices: ReadingChoices,
  declared: PopulationDelimiter | undefined,
  questions: ReadingQuestion[],
) {
  const found = findDelimiter(content);
  const named = choices.delimiter ?? declared;
  if (!named && !found.certain && content.trim() !== '') {
    questions.push({ about: 'delimiter', choices: found.candidates, proposed: found.delimiter, rows: [] });
  }
  const delimiter = named ?? found.delimiter;
  const quotes = choices.quotes ?? meaningIn(content, delimiter);
  if (!choices.quotes && marksAreAsked(content, delimiter)) {
    questions.push({ about: 'quotes', choices: ['enclose', 'letters'], proposed: quotes, rows: [] });
  }
  return { delimiter, quotes };
}

/** A population kept in a sheet: its rows need no separator, everything else is asked and told as of a text. */
export function readPopulationRows(
  rows: readonly FileRow[],
  choices: ReadingChoices = {},
  limits: ReadingLimits = readingLimits,
): PopulationReading {
  const delimiter: PopulationDelimiter | null = null;
  const nothing = { isCutOff: false, spoilt: new Set<number>(), faults: new FaultList(), notices: [], questions: [] };
  return readTableOfRows({ ...nothing, rows, delimiter, quotes: 'letters', choices, limits });
}
