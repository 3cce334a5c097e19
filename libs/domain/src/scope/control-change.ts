import type { ControlChangeQuestion } from '../engagement/scheme-ruleset';
import type { ControlChangeKind } from '../statement';

/** Yes or no, by the question's code; what is not answered is not there. */
export type ControlChangeAnswers = Readonly<Record<string, boolean>>;

/** Every question of the ruleset is answered, and nothing else is. */
export function answersAll(questions: readonly ControlChangeQuestion[], answers: ControlChangeAnswers): boolean {
  const asked = new Set(questions.map(({ code }) => code));
  return Object.keys(answers).every((code) => asked.has(code)) && [...asked].every((code) => code in answers);
}

/**
 * What the answers make of the change: a control change as soon as one question that means it is answered with yes; a mere
 * new wording otherwise.
 */
export function kindByAnswers(
  questions: readonly ControlChangeQuestion[],
  answers: ControlChangeAnswers,
): 'reworded' | 'control_changed' {
  const isChange = questions.some(({ code, meansChange }) => meansChange && answers[code] === true);
  return isChange ? 'control_changed' : 'reworded';
}

/** What is done with the tests of a control that the new statement tells otherwise. */
export type Treatment = 'renew' | 'retest' | 'create' | 'close';

const treatments: Readonly<Record<ControlChangeKind, Treatment>> = {
  reworded: 'renew',
  control_changed: 'retest',
  added: 'create',
  dropped: 'close',
};

/**
 * Another wording: the paper stands, and whoever signed it signs again. A changed control: tested anew, the old result is kept
 * on file as of its days. A dropped one: its test is closed and stays on file. A new one: tested like any other.
 */
export function treatmentOf(kind: ControlChangeKind): Treatment {
  return treatments[kind];
}
