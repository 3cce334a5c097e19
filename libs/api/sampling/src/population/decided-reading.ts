import { DomainProblem } from '@akashi/api-platform';
import type { Fault, PopulationReadingFacts, PopulationReadingQuery } from '@akashi/contracts';
import type { PopulationFileSummary } from '@akashi/documents';
import { columnLetters } from '@akashi/domain/table';
import {
  keepRows,
  type FileRow,
  type PopulationFileChoices,
  type ReadingFault,
  type ReadingQuestion,
  type ReadingSubject,
} from '@akashi/domain/population-file';
import { decidedRowsForm, mayTakeReading } from '@akashi/domain/sampling';

/**
 * A file as it was decided to be read. What is still asked comes back with its choices before any fault: another choice may read
 * the same bytes without one.
 */
export function decidedReading(summary: PopulationFileSummary, choices: PopulationFileChoices) {
  const { questions, faultCount, rowCount, header, period } = summary;
  const decision = mayTakeReading({
    from: period?.from ?? '',
    until: period?.until ?? '',
    openQuestions: questions.length,
    undatedRecords: period?.undated ?? 0,
    undatedReason: choices.undatedReason ?? '',
  });
  const told = faultsOf(summary);
  if (!decision.allowed) {
    throw new DomainProblem(decision.code, { faults: [...askedOf(summary), ...told] });
  }
  if (told.length > 0) {
    throw new DomainProblem('file.not-readable', { faults: told, facts: { rule: told[0]!.rule, faults: faultCount } });
  }
  const encoding = summary.encoding ?? summary.format;
  return { file: { encoding, header, rowCount }, reading: factsOf(summary, choices) };
}

export const askedOf = (summary: PopulationFileSummary): Fault[] =>
  summary.questions.map((one) => questionOf(one, summary));

/** A file of no records and no other fault is refused as an empty population. */
export const faultsOf = ({ faults, faultCount }: PopulationFileSummary): Fault[] =>
  faults.filter(({ rule }) => rule !== 'no-records' || faultCount > 1).map(faultOf);

function faultOf({ rule, row, column, found, expected }: ReadingFault): Fault {
  const place = row === 0 ? '' : [String(row), ...(column === 0 ? [] : [columnLetters(column)])].join(':');
  return { place, rule, value: expected === '' ? found : `${found}/${expected}`, found, expected };
}

function questionOf(
  { about, choices, proposed, rows, shown = [] }: ReadingQuestion,
  { looks, firstBytes }: PopulationFileSummary,
): Fault {
  const seen =
    about === 'encoding'
      ? looks.map(({ encoding, lines }) => ({ choice: encoding as string, lines }))
      : shown.map(({ row, text }) => ({ choice: String(row), lines: [text] }));
  return {
    place: rows.length === 0 ? '' : String(rows[0]),
    rule: `asked-${about}`,
    value: proposed ?? firstBytes ?? '',
    choices,
    ...(seen.length > 0 ? { looks: seen } : {}),
    ...(rows.length > 0 ? { rows: rows.length } : {}),
  };
}

export function factsOf(summary: PopulationFileSummary, chosen: PopulationFileChoices): PopulationReadingFacts {
  const { titles, footers, between, controlTotals, equalRows, notices, fileRows, recordCount, period, columns } =
    summary;
  return {
    form: decidedRowsForm,
    choices: choicesAsKept(summary, chosen),
    decided: subjects.filter(([, key]) => chosen[key] !== undefined).map(([subject]) => subject),
    ...keptOf(titles, footers),
    ...(between.length > 0 ? { between: { count: between.length, rows: keepRows(between).kept } } : {}),
    controlTotals: controlTotals.slice(0, mostTotals),
    equalRows,
    notices: [...notices],
    fileRows,
    recordCount,
    period,
    columns,
  };
}

/** Everything by which the file is read this way again; what does not bear on it is left out. */
function choicesAsKept(summary: PopulationFileSummary, chosen: PopulationFileChoices): PopulationFileChoices {
  const { encoding, sheet, delimiter, quotes, headRow, titles, footers, between } = summary;
  const { firstRecord, equalRowsReason, struckReason, cellsReason } = chosen;
  return {
    ...(encoding ? { encoding } : {}),
    ...(sheet ? { sheet } : {}),
    ...(delimiter ? { delimiter } : {}),
    quotes,
    headRow,
    ...(headRow === 0 && titles.length > 0 && firstRecord ? { firstRecord } : {}),
    footer: footers.length > 0 ? 'left-out' : 'records',
    ...(between.length > 0 ? { between: 'left-out' } : {}),
    ...(equalRowsReason ? { equalRowsReason } : {}),
    ...(struckReason ? { struckReason } : {}),
    ...(cellsReason ? { cellsReason } : {}),
    ...columnChoices(chosen),
  };
}

function columnChoices(chosen: PopulationFileChoices): PopulationFileChoices {
  const { keyColumn, amountColumn, typeColumn, dateColumn, from, until, outside, undated, undatedReason } = chosen;
  const dated = dateColumn === undefined ? {} : { dateColumn, from, until, outside, undated, undatedReason };
  const all = Object.entries({ keyColumn, amountColumn, typeColumn, ...dated });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const mostTotals = 200;

function keptOf(titles: readonly FileRow[], footers: readonly FileRow[]) {
  const [above, below] = [keepRows(titles), keepRows(footers)];
  const isWhole = [above, below].every(({ cut }) => cut.rows + cut.values === 0);
  const kept = { titles: above.kept, footers: below.kept };
  return isWhole ? kept : { ...kept, cut: { titles: above.cut, footers: below.cut } };
}

const subjects: readonly (readonly [ReadingSubject, keyof PopulationFileChoices])[] = [
  ['encoding', 'encoding'],
  ['sheet', 'sheet'],
  ['delimiter', 'delimiter'],
  ['quotes', 'quotes'],
  ['head', 'headRow'],
  ['titles', 'firstRecord'],
  ['footer', 'footer'],
  ['between', 'between'],
  ['outside', 'outside'],
  ['undated', 'undated'],
  ['equal-rows', 'equalRowsReason'],
  ['struck', 'struckReason'],
  ['cells', 'cellsReason'],
];

const named = [
  ...subjects.map(([, key]) => key),
  ...(['undatedReason', 'keyColumn', 'dateColumn', 'amountColumn', 'typeColumn', 'from', 'until'] as const),
];

/** What was said of the file itself, of all that is said of a population. */
export function choicesOf(said: PopulationReadingQuery): PopulationFileChoices {
  const given = named.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]] as const]));
  return Object.fromEntries(given);
}
