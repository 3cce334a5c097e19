import type { LocalDate } from '../dates/local-date';

/** What the calendar says, and no act: a day that is near, and one that has passed. */
export const dueNotices = ['due.near', 'due.passed'] as const;

export type DueNotice = (typeof dueNotices)[number];

/** So many days after its day something overdue is still told for the first time; what is older was seen long ago. */
export const toldAfterDays = 14;

/** Near is today and tomorrow; the day before that is soon enough for nobody to be hurried. */
export function dueNotice(dueOn: LocalDate, today: LocalDate): DueNotice {
  return dueOn < today ? 'due.passed' : 'due.near';
}
