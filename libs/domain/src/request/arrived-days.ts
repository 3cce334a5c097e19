import { daysBetween, type LocalDate } from '../dates';
import { daysIn } from '../matching/find-day';

/** The days that an engagement looks at, both of them included. */
export interface LookedAtPeriod {
  from: LocalDate;
  to: LocalDate;
}

/** Further away than this, eight digits are rather a number than a day of a record. */
const farthest = 30 * 366;

/**
 * Every day that stands in the name of a file or in its text is outside of the period; one that is inside is enough for false, and so is
 * none at all. Texts are read line by line until one is inside.
 */
export function areDaysOutside(fileName: string, text: string | null, period: LookedAtPeriod): boolean {
  let isDayFound = false;
  for (const line of linesOf(fileName, text)) {
    for (const { day } of daysIn(line)) {
      if (day >= period.from && day <= period.to) return false;
      isDayFound ||= Math.abs(daysBetween(period.from, day)) <= farthest;
    }
  }
  return isDayFound;
}

function* linesOf(fileName: string, text: string | null): Generator<string> {
  // In a name a bar or a dot parts a day from the letters beside it: log-2026-04-04.csv.
  yield fileName.replace(/(?<=[A-Za-z])[-.](?=\d)|(?<=\d)[-.](?=[A-Za-z])/g, ' ');
  for (const [line] of (text ?? '').matchAll(/[^\r\n]+/g)) yield line;
}
