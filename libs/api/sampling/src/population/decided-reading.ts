import { DomainProblem } from '@akashi/api-platform';
import type { Fault, PopulationReadingFacts, RegisterPopulationQuery } from '@akashi/contracts';
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
  const { questions, faults, faultCount, rowCount, header } = summary;
  const decision = mayTakeReading({ openQuestions: questions.length });
  const told = faults.filter(({ rule }) => rule !== 'no-records' || faultCount > 1).map(faultOf);
  if (!decision.allowed) {
    throw new DomainProblem(decision.code, { faults: [...questions.map((one) => questionOf(one, summary)), ...told] });
  }
  if (told.length > 0) {
    throw new DomainProblem('file.not-readable', { faults: told, facts: { rule: told[0]!.rule, faults: faultCount } });
  }
  const encoding = summary.encoding ?? summary.format;
  return { file: { encoding, header, rowCount }, reading: factsOf(summary, choices) };
}

function faultOf({ rule, row, column, found, expected }: ReadingFault): Fault {
  const place = row === 0 ? '' : [String(row), ...(column === 0 ? [] : [columnLetters(column)])].join(':');
  return { place, rule, value: expected === '' ? found : `${found}/${expected}` };
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

function factsOf(summary: PopulationFileSummary, chosen: PopulationFileChoices): PopulationReadingFacts {
  const { encoding, sheet, delimiter, quotes, headRow, titles, footers, controlTotals, equalRows, notices } = summary;
  return {
    form: decidedRowsForm,
    choices: {
      ...(encoding ? { encoding } : {}),
      ...(sheet ? { sheet } : {}),
      ...(delimiter ? { delimiter } : {}),
      quotes,
      headRow,
      ...(headRow === 0 && titles.length > 0 && chosen.firstRecord ? { firstRecord: chosen.firstRecord } : {}),
      footer: footers.length > 0 ? 'left-out' : 'records',
      ...(chosen.equalRowsReason ? { equalRowsReason: chosen.equalRowsReason } : {}),
    },
    decided: subjects.filter(([, key]) => chosen[key] !== undefined).map(([subject]) => subject),
    ...keptOf(titles, footers),
    controlTotals: controlTotals.slice(0, mostTotals),
    equalRows,
    notices: [...notices],
  };
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
  ['equal-rows', 'equalRowsReason'],
];

/** What was said of the file itself, of all that is said of a population. */
export function choicesOf(said: RegisterPopulationQuery): PopulationFileChoices {
  const given = subjects.flatMap(([, key]) => (said[key] === undefined ? [] : [[key, said[key]] as const]));
  return Object.fromEntries(given);
}
