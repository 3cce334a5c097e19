import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isStorableText, textLimits } from '../text/storable-text';
import type { FindingState } from './finding-state';

export type ReleaseFindingRefusal =
  | ClosedEngagementRefusal
  | 'finding.nothing-to-ask'
  | 'finding.nobody-to-answer'
  | 'finding.answer-day-invalid'
  | 'finding.release-note-not-storable';

export interface ReleaseFindingFacts {
  engagementState: EngagementState;
  state: FindingState;
  /** The client has somebody who comes in and may answer. */
  hasApprover: boolean;
  /** By when an answer is asked for. */
  answerBy: LocalDate;
  today: LocalDate;
  note: string;
}

const asksSomething: readonly FindingState[] = ['draft', 'reported', 'improvement_planned', 'improved'];

/** The firm puts the facts as they stand before the client: to be confirmed while they are open, to be planned for once reported. */
export function mayReleaseFinding(facts: ReleaseFindingFacts): Decision<ReleaseFindingRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (!asksSomething.includes(facts.state)) return refuse('finding.nothing-to-ask');
  if (!facts.hasApprover) return refuse('finding.nobody-to-answer');
  if (!isLocalDate(facts.answerBy) || facts.answerBy < facts.today) return refuse('finding.answer-day-invalid');
  return isStorableText(facts.note, textLimits.reason) ? allow : refuse('finding.release-note-not-storable');
}
