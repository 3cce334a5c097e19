import type { LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { InspectionDays } from './inspection-standing';
import { isTooLong } from './inspection-term';

export type ExtendInspectionRefusal =
  | 'inspection.ended'
  | 'inspection.not-later'
  | 'inspection.days-past'
  | 'inspection.too-long'
  | 'inspection.reason-missing'
  | ReasonRefusal;

export interface ExtendInspectionFacts extends InspectionDays {
  newEndsOn: LocalDate;
  today: LocalDate;
  reason: string;
}

/** The last day moves later alone, with a reason: an end that somebody brought about stays. */
export function mayExtendInspection(facts: ExtendInspectionFacts): Decision<ExtendInspectionRefusal> {
  if (facts.isEnded) return refuse('inspection.ended');
  if (facts.newEndsOn <= facts.endsOn) return refuse('inspection.not-later');
  if (facts.newEndsOn < facts.today) return refuse('inspection.days-past');
  if (isTooLong(facts.beginsOn, facts.newEndsOn)) return refuse('inspection.too-long');
  return statesReason(facts.reason, 'inspection.reason-missing');
}
