import type { Fault, RegisterPopulationQuery } from '@akashi/contracts';
import type { PopulationFileChoices } from '@akashi/domain/population-file';

/** What a person chose about a file, as it stands in the fields; '' is what nobody chose. */
export type ReadingAnswers = Partial<Record<keyof PopulationFileChoices, string>>;

const keys: Readonly<Record<string, keyof ReadingAnswers>> = {
  'asked-encoding': 'encoding',
  'asked-sheet': 'sheet',
  'asked-delimiter': 'delimiter',
  'asked-quotes': 'quotes',
  'asked-head': 'headRow',
  'asked-titles': 'firstRecord',
  'asked-footer': 'footer',
  'asked-equal-rows': 'equalRowsReason',
};

export const answerKeyOf = (rule: string): keyof ReadingAnswers | null => keys[rule] ?? null;

/** Of the faults of a file, those that are questions. */
export const questionsOf = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ rule }) => answerKeyOf(rule) !== null);

/** Questions stay in sight while they are answered, and go with the file they are about. */
export function mergedQuestions(before: readonly Fault[], now: readonly Fault[]): Fault[] {
  const asked = questionsOf(now);
  const rules = new Set(asked.map(({ rule }) => rule));
  return [...before.filter(({ rule }) => !rules.has(rule)), ...asked];
}

export function answersQuery(answers: ReadingAnswers): Partial<RegisterPopulationQuery> {
  const given = Object.entries(answers).filter(([, value]) => value.trim() !== '');
  const isRow = (key: string) => key === 'headRow' || key === 'firstRecord';
  return Object.fromEntries(given.map(([key, value]) => [key, isRow(key) ? Number(value) : value]));
}
