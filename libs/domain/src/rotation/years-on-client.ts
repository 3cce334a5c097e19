import type { LocalDate } from '../dates';
import type { TeamRole } from '../engagement/team-role';

export interface AuditPeriod {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** A person's place in one engagement of a client. */
export interface ClientTerm extends AuditPeriod {
  readonly role: TeamRole;
}

export interface YearsOnClientFacts<T extends ClientTerm> {
  /** The periods of every engagement of the client that counts, whoever was on them. */
  readonly periods: readonly AuditPeriod[];
  /** Where the person was, in any order. */
  readonly terms: readonly T[];
  /** The year to look back from: it counts, whether the person is on it already or may come to it. */
  readonly at: AuditPeriod;
  /** Counts the years in this role alone; null whatever role it was. */
  readonly role: TeamRole | null;
}

export interface YearsOnClient<T extends ClientTerm> {
  readonly years: number;
  /** First day of the first period of these years. */
  readonly since: LocalDate;
  /** What the years are made of, the newest first. */
  readonly terms: readonly T[];
  /** Those of them in the year that is looked back from: none for whoever was not there. */
  readonly now: readonly T[];
}

/**
 * For how many years in a row somebody is on a client. Periods that overlap are one year, whichever service they are of; a year of
 * the client that the person was not on ends the row, and a time in which the client had none does not.
 */
export function yearsOnClient<T extends ClientTerm>(facts: YearsOnClientFacts<T>): YearsOnClient<T> {
  const { terms, at, role } = facts;
  const years = clientYears([...facts.periods, ...terms, at]);
  const of = (period: AuditPeriod) => years.findLastIndex(({ start }) => start <= period.start);
  const last = of(at);
  const ofYear = (year: number) =>
    terms
      .filter((term) => of(term) === year && (role === null || term.role === role))
      .sort((a, b) => (a.start < b.start ? 1 : -1));
  const now = ofYear(last);
  const counted = [...now];
  let year = last - 1;
  for (let here = ofYear(year); here.length > 0; here = ofYear(--year)) counted.push(...here);
  const since = counted.reduce((first, { start }) => (start < first ? start : first), at.start);
  return { years: last - year, since, terms: counted, now };
}

/** The years of a client, oldest first: each is begun by a period that begins after the one before it had ended. */
export function clientYears(periods: readonly AuditPeriod[]): AuditPeriod[] {
  const years: AuditPeriod[] = [];
  for (const { start, end } of [...periods].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const before = years.at(-1);
    if (!before || start > before.end) years.push({ start, end });
  }
  return years;
}
