import { addDays, weekday } from '@akashi/domain/dates';
import { awaitsAnswer, isOverdue, type RequestState } from '@akashi/domain/request';

interface DueRow {
  readonly state: RequestState;
  readonly dueOn: string;
}

/** What is due on one day: all of it, what of it the client still owes, and whether that is late. */
export interface DueDay {
  readonly all: number;
  readonly owed: number;
  readonly late: number;
}

const nothing: DueDay = { all: 0, owed: 0, late: 0 };

/** By day; a day without any is not among them. */
export function dueDays(rows: readonly DueRow[], today: string): ReadonlyMap<string, DueDay> {
  const days = new Map<string, DueDay>();
  for (const row of rows) {
    const { all, owed, late } = days.get(row.dueOn) ?? nothing;
    days.set(row.dueOn, {
      all: all + 1,
      owed: owed + Number(awaitsAnswer(row.state)),
      late: late + Number(isOverdue(row, today)),
    });
  }
  return days;
}

/** The weeks of the month of a day, from Monday on, with the days before and after that fill the first and the last. */
export function weeksOf(day: string): string[][] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  let from = addDays(first, -((weekday(first) + 6) % 7));
  const weeks: string[][] = [];
  while (weeks.length === 0 || from.startsWith(month)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(from, at)));
    from = addDays(from, 7);
  }
  return weeks;
}
