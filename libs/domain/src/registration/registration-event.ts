import type { ApplicationCourse, RegistrationEventKind } from '../engagement/application-step';
import type { LocalDate } from '../dates/local-date';

/** What the steering committee decided. */
export const registrationOutcomes = ['registered', 'not_registered'] as const;

export type RegistrationOutcome = (typeof registrationOutcomes)[number];

/** One thing that happened to the application after the package left the firm. */
export interface RegistrationEvent {
  kind: RegistrationEventKind;
  on: LocalDate;
  /** Said by `decided`, null otherwise. */
  outcome: RegistrationOutcome | null;
}

/** How many questions of the reviewing body have no answer yet. */
export function openQuestions(history: readonly Pick<RegistrationEvent, 'kind'>[]): number {
  const count = (kind: RegistrationEventKind) => history.filter((event) => event.kind === kind).length;
  return count('question') - count('answer');
}

/** What has to have happened before a step, beside the order the course gives: nobody decides while a question is open. */
function mayFollow(kind: RegistrationEventKind, application: readonly RegistrationEvent[]): boolean {
  const outcome = application.at(-1)?.outcome ?? null;
  if (kind === 'answer') return openQuestions(application) > 0;
  if (kind === 'decided') return openQuestions(application) === 0;
  if (kind === 'listed') return outcome === 'registered';
  return kind !== 'applied' || outcome !== 'registered';
}

/**
 * What may be recorded next, by the course of the ruleset: any number of questions with their answers before the decision,
 * listed when the decision was to register, a new application when it was not.
 */
export function nextRegistrationEvents(
  history: readonly RegistrationEvent[],
  course: ApplicationCourse,
): RegistrationEventKind[] {
  const application = history.slice(history.findLastIndex(({ kind }) => kind === 'applied'));
  return course[application.at(-1)?.kind ?? 'start'].filter((kind) => mayFollow(kind, application));
}
