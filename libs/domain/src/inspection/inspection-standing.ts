import type { LocalDate } from '../dates/local-date';

/** Where an inspection stands today: it opens engagements in the second state alone. */
export type InspectionStanding = 'not-begun' | 'in-force' | 'over' | 'ended';

/** First and last day, both of them days on which it is in force, and whether somebody ended it before its last. */
export interface InspectionDays {
  beginsOn: LocalDate;
  endsOn: LocalDate;
  isEnded: boolean;
}

export function inspectionStanding(
  { beginsOn, endsOn, isEnded }: InspectionDays,
  today: LocalDate,
): InspectionStanding {
  if (isEnded) return 'ended';
  if (today < beginsOn) return 'not-begun';
  return today > endsOn ? 'over' : 'in-force';
}
