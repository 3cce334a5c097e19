import type { Fault, PopulationReadingQuery } from '@akashi/contracts';
import type { PopulationFileChoices } from '@akashi/domain/population-file';

/** What a person chose about a file, as it stands in the fields; '' is what nobody chose, '0' a column that the file does not have. */
export type ReadingAnswers = Partial<Record<keyof PopulationFileChoices, string>>;

const keys: Readonly<Record<string, keyof ReadingAnswers>> = {
  'asked-encoding': 'encoding',
  'asked-sheet': 'sheet',
  'asked-delimiter': 'delimiter',
  'asked-quotes': 'quotes',
  'asked-head': 'headRow',
  'asked-titles': 'firstRecord',
  'asked-footer': 'footer',
  'asked-between': 'between',
  'asked-outside': 'outside',
  'asked-undated': 'undated',
  'asked-equal-rows': 'equalRowsReason',
  'asked-struck': 'struckReason',
  'asked-cells': 'cellsReason',
};

const rows: readonly (keyof ReadingAnswers)[] = ['headRow', 'firstRecord'];
const columns: readonly (keyof ReadingAnswers)[] = ['keyColumn', 'dateColumn', 'amountColumn', 'typeColumn'];
/** What is asked once the layout is known: which rows belong to the population. */
const aboutRecords: readonly string[] = [
  'asked-outside',
  'asked-undated',
  'asked-equal-rows',
  'asked-struck',
  'asked-cells',
];

export const answerKeyOf = (rule: string): keyof ReadingAnswers | null => keys[rule] ?? null;

export const isAboutRecords = ({ rule }: Fault): boolean => aboutRecords.includes(rule);

const ofRecords: readonly (keyof ReadingAnswers)[] = [
  'outside',
  'undated',
  'undatedReason',
  'equalRowsReason',
  'struckReason',
  'cellsReason',
];
const ofRows: readonly (keyof ReadingAnswers)[] = ['headRow', 'firstRecord', 'footer', 'between'];
const otherColumns = [...ofRows, ...columns, ...ofRecords];

/** What was decided of rows and columns, by what it rests on. */
const resting: Partial<Record<keyof ReadingAnswers, readonly (keyof ReadingAnswers)[]>> = {
  encoding: ofRecords,
  sheet: ['delimiter', 'quotes', ...otherColumns],
  delimiter: otherColumns,
  quotes: otherColumns,
  headRow: ['firstRecord', 'between', ...ofRecords],
  firstRecord: ofRecords,
  footer: ofRecords,
  between: ofRecords,
  dateColumn: ['outside', 'undated', 'undatedReason'],
  from: ['outside'],
  until: ['outside'],
};

/** What rests on an answer is asked anew once that one is another: of other days, or other rows, other records lie outside. */
export function withAnswer(before: ReadingAnswers, key: keyof ReadingAnswers, value: string): ReadingAnswers {
  if ((before[key] ?? '') === value) return before;
  const gone = resting[key] ?? [];
  const kept = Object.entries(before).filter(([one]) => !gone.includes(one as keyof ReadingAnswers));
  return { ...Object.fromEntries(kept), [key]: value };
}

/** Questions stay in sight while they are answered, and go with the file they are about. */
export function mergedQuestions(before: readonly Fault[], now: readonly Fault[], answers: ReadingAnswers): Fault[] {
  const gone = new Set([...now, ...undecided(before, answers)].map(({ rule }) => rule));
  return [...before.filter(({ rule }) => !gone.has(rule)), ...now];
}

/** Where records begin is asked of a file without a head alone. */
export const stillMeant =
  ({ headRow, dateColumn }: ReadingAnswers) =>
  ({ rule }: Fault): boolean => {
    if (rule === 'asked-titles') return !(Number(headRow ?? 0) > 0);
    return rule === 'asked-outside' || rule === 'asked-undated' ? Number(dateColumn ?? 0) > 0 : true;
  };

/** Undecided are those that no answer stands for. */
export const undecided = (questions: readonly Fault[], answers: ReadingAnswers): Fault[] =>
  questions.filter(({ rule }) => !answers[answerKeyOf(rule)!]?.trim());

export function answersQuery(answers: ReadingAnswers): PopulationReadingQuery {
  const isDated = Number(answers.dateColumn ?? 0) > 0;
  const isMeant = (key: string) => isDated || !['from', 'until', 'outside', 'undated', 'undatedReason'].includes(key);
  const given = (Object.entries(answers) as [keyof ReadingAnswers, string][]).filter(
    ([key, value]) => value.trim() !== '' && isMeant(key) && !(columns.includes(key) && value === '0'),
  );
  const isNumber = (key: keyof ReadingAnswers) => rows.includes(key) || columns.includes(key);
  return Object.fromEntries(given.map(([key, value]) => [key, isNumber(key) ? Number(value) : value.trim()]));
}

/** What a reason says changes nothing of how a file is read: it is not sent again for it. */
export function lookQuery({
  equalRowsReason: _,
  undatedReason: __,
  struckReason: ___,
  cellsReason: ____,
  ...answers
}: ReadingAnswers) {
  return answersQuery(answers);
}
