import { addDays, daysBetween, type LocalDate } from '../dates';

/** Where an engagement stands against its next date. `untold`: there is not enough to tell by; `none`: nothing is left to be told. */
export const outlooks = ['late', 'expected_late', 'untold', 'in_time', 'none'] as const;

export type OutlookKind = (typeof outlooks)[number];

/** What is done within these days is the present pace. */
export const paceDays = 28;

/** Days of work before which nothing is said of its pace. */
const leastDays = 14;

export interface OutlookFacts {
  readonly today: LocalDate;
  /** The date it works towards; null where it works towards none any more. */
  readonly dueOn: LocalDate | null;
  /** Tests in the scope, and those that are signed by who performed them. */
  readonly total: number;
  readonly done: number;
  /** Done within the last `paceDays`, today among them; what was returned counts against it. */
  readonly doneLately: number;
  /** The day of the first one; null while there is none. */
  readonly firstDoneOn: LocalDate | null;
}

export interface Outlook {
  readonly kind: OutlookKind;
  /** Days past the date, or days that the tests would come after it; null where neither can be said. */
  readonly days: number | null;
  /** The day on which the last test is done at the present pace; null where the pace does not say. */
  readonly endsOn: LocalDate | null;
}

/** Whether an engagement is late, or will be at the pace of the last four weeks. Guesses nothing. */
export function tellOutlook(facts: OutlookFacts): Outlook {
  const { today, dueOn, total, done } = facts;
  if (dueOn === null) return { kind: 'none', days: null, endsOn: null };
  const pace = tellPace(facts);
  if (dueOn < today) return { kind: 'late', days: daysBetween(dueOn, today), endsOn: pace === 'untold' ? null : pace };
  if (total > 0 && done >= total) return { kind: 'none', days: null, endsOn: null };
  if (pace === 'untold') return { kind: 'untold', days: null, endsOn: null };
  // What has come to a standstill never ends at its pace.
  if (pace === null) return { kind: 'expected_late', days: null, endsOn: null };
  const over = daysBetween(dueOn, pace);
  return over > 0 ? { kind: 'expected_late', days: over, endsOn: pace } : { kind: 'in_time', days: null, endsOn: pace };
}

/** The day on which the rest is done; null where nothing was done lately, and `untold` before there is a pace. */
function tellPace({ today, total, done, doneLately, firstDoneOn }: OutlookFacts): LocalDate | null | 'untold' {
  if (total === 0 || firstDoneOn === null) return 'untold';
  const observed = Math.min(paceDays, daysBetween(firstDoneOn, today) + 1);
  const left = total - done;
  if (left <= 0 || observed < leastDays) return 'untold';
  if (doneLately <= 0) return null;
  return addDays(today, Math.ceil((left * observed) / doneLately));
}
