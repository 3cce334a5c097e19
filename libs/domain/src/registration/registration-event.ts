import type { LocalDate } from '../dates/local-date';

/** 登録申請, 受理, 照会, 回答, 決定 and リスト掲載. */
export const registrationEventKinds = ['applied', 'accepted', 'question', 'answer', 'decided', 'listed'] as const;

export type RegistrationEventKind = (typeof registrationEventKinds)[number];

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

/**
 * What may be recorded next: applied, accepted, any number of questions with their answers, decided, and listed when the
 * decision was to register. After a decision not to register a new application may follow.
 */
export function nextRegistrationEvents(history: readonly RegistrationEvent[]): RegistrationEventKind[] {
  const application = history.slice(history.findLastIndex(({ kind }) => kind === 'applied'));
  const last = application.at(-1);
  if (!last) return ['applied'];
  if (last.kind === 'listed') return [];
  if (last.kind === 'applied') return ['accepted'];
  if (last.kind === 'decided') return [last.outcome === 'registered' ? 'listed' : 'applied'];
  return openQuestions(application) > 0 ? ['question', 'answer'] : ['question', 'decided'];
}
