import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isRegistrationNumber } from '../firm/registration-number';
import type { SchemeRuleset } from '../engagement/scheme-ruleset';
import { nextRegistrationEvents, type RegistrationEvent } from './registration-event';

export type RegistrationRefusal =
  | 'registration.package-not-handed-over'
  | 'registration.date-invalid'
  | 'registration.date-in-future'
  | 'registration.before-hand-over'
  | 'registration.before-previous-event'
  | 'registration.not-in-order'
  | 'registration.outcome-missing'
  | 'registration.number-malformed'
  | 'registration.valid-until-invalid';

export interface RecordRegistrationFacts {
  event: RegistrationEvent;
  history: readonly RegistrationEvent[];
  handedOverOn: LocalDate | null;
  today: LocalDate;
  /** Said by `listed`: the number on the list and the last day it is valid. */
  listing: { registrationNo: string; validUntil: LocalDate } | null;
  /** How a number looks and what may follow what, as the engagement's ruleset says. */
  rules: Pick<SchemeRuleset['registration'], 'numberForms' | 'course'>;
}

/** What becomes of an application is recorded as it happened: in order, on days that have come, with what the list says. */
export function mayRecordRegistration(facts: RecordRegistrationFacts): Decision<RegistrationRefusal> {
  const { event, history, handedOverOn } = facts;
  if (handedOverOn === null) return refuse('registration.package-not-handed-over');
  if (!isLocalDate(event.on)) return refuse('registration.date-invalid');
  if (event.on > facts.today) return refuse('registration.date-in-future');
  if (event.on < handedOverOn) return refuse('registration.before-hand-over');
  if (event.on < (history.at(-1)?.on ?? handedOverOn)) return refuse('registration.before-previous-event');
  if (!nextRegistrationEvents(history, facts.rules.course).includes(event.kind))
    return refuse('registration.not-in-order');
  if (event.kind === 'decided' && event.outcome === null) return refuse('registration.outcome-missing');
  return event.kind === 'listed' ? mayList(facts) : allow;
}

function mayList({ event, listing, rules }: RecordRegistrationFacts): Decision<RegistrationRefusal> {
  if (!isRegistrationNumber(listing?.registrationNo ?? '', rules.numberForms))
    return refuse('registration.number-malformed');
  const validUntil = listing?.validUntil ?? '';
  return isLocalDate(validUntil) && validUntil > event.on ? allow : refuse('registration.valid-until-invalid');
}
