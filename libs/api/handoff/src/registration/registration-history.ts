import type { RegistrationEventView, RegistrationView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { nextRegistrationEvents, registrationWarnings, type RegistrationEvent } from '@akashi/domain/registration';
import type { RegistrationDates } from './registration.store';

/** The events in the terms of the rules. */
export function toHistory(events: readonly RegistrationEventView[]): RegistrationEvent[] {
  return events.map(({ kind, occurredOn, outcome }) => ({ kind, on: occurredOn, outcome }));
}

/** What became of the application so far, what may come next, and what differs from the engagement's own dates. */
export function toRegistrationView(
  events: RegistrationEventView[],
  dates: RegistrationDates,
  { course }: SchemeRuleset['registration'],
): RegistrationView {
  const appliedOn = events.findLast(({ kind }) => kind === 'applied')?.occurredOn ?? null;
  const listedValidUntil = events.findLast(({ kind }) => kind === 'listed')?.validUntil ?? null;
  const { handedOverOn, applyBy, validUntil } = dates;
  return {
    ...dates,
    events,
    next: handedOverOn === null ? [] : nextRegistrationEvents(toHistory(events), course),
    warnings: registrationWarnings({ appliedOn, applyBy, listedValidUntil, validUntil }),
  };
}
