import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isStorableText, textLimits } from '../text/storable-text';
import type { ReportState } from './report-state';

export type RequestLetterRefusal =
  | ClosedEngagementRefusal
  | 'report.already-issued'
  | 'letter.period-not-over'
  | 'letter.nobody-to-sign'
  | 'letter.sign-day-invalid'
  | 'letter.note-not-storable';

export interface RequestLetterFacts {
  engagementState: EngagementState;
  reportState: ReportState | null;
  /** The client has somebody who comes in and may sign. */
  hasApprover: boolean;
  periodEnd: LocalDate;
  /** By when it is to be signed. */
  signBy: LocalDate;
  today: LocalDate;
  note: string;
}

/** The letter is put before the client's management once the period is over: what it confirms is the whole of it. */
export function mayRequestLetter(facts: RequestLetterFacts): Decision<RequestLetterRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  if (facts.today <= facts.periodEnd) return refuse('letter.period-not-over');
  if (!facts.hasApprover) return refuse('letter.nobody-to-sign');
  if (!isLocalDate(facts.signBy) || facts.signBy < facts.today) return refuse('letter.sign-day-invalid');
  return isStorableText(facts.note, textLimits.reason) ? allow : refuse('letter.note-not-storable');
}
