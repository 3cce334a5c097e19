import { addDays, daysBetween } from '../dates/arithmetic';
import { scheduleDates } from '../dates/schedule-dates';
import type { LocalDate } from '../dates/local-date';
import type { SchemeRuleset } from '../engagement/scheme-ruleset';

export interface Registration {
  validUntil: LocalDate;
  /** The day a renewal was applied for and is not decided yet, or null. */
  renewalAppliedOn: LocalDate | null;
}

/**
 * Registered on its last valid day, and beyond it while a renewal that was applied for in time is not decided
 * (ISMAP基本規程 3.5).
 */
export function isRegisteredOn({ validUntil, renewalAppliedOn }: Registration, date: LocalDate): boolean {
  return date <= validUntil || (renewalAppliedOn !== null && renewalAppliedOn <= validUntil);
}

/** The period that a renewal would look at next: it begins the day after this one, and its own dates follow from its end. */
export function nextPeriod(
  periodEnd: LocalDate,
  nextEnd: LocalDate,
  ruleset: Pick<SchemeRuleset, 'deadlines'>,
): { start: LocalDate; end: LocalDate; report: LocalDate; apply: LocalDate; validUntil: LocalDate } {
  return { start: addDays(periodEnd, 1), end: nextEnd, ...scheduleDates(nextEnd, ruleset) };
}

export const registrationWarningCodes = ['registration.applied-late', 'registration.valid-until-differs'] as const;

export type RegistrationWarningCode = (typeof registrationWarningCodes)[number];

/** What is recorded as it happened although it differs from the dates of the engagement. */
export function registrationWarnings(facts: {
  appliedOn: LocalDate | null;
  applyBy: LocalDate;
  listedValidUntil: LocalDate | null;
  validUntil: LocalDate;
}): RegistrationWarningCode[] {
  const isLate = facts.appliedOn !== null && daysBetween(facts.applyBy, facts.appliedOn) > 0;
  const differs = facts.listedValidUntil !== null && facts.listedValidUntil !== facts.validUntil;
  const holds = { 'registration.applied-late': isLate, 'registration.valid-until-differs': differs };
  return registrationWarningCodes.filter((code) => holds[code]);
}
