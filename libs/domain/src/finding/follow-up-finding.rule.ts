import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { FindingState } from './finding-state';

export type FollowUpFindingRefusal =
  'finding.not-improved' | 'finding.reason-missing' | 'finding.follow-up-date-invalid' | ReasonRefusal;

export interface FollowUpFindingFacts {
  state: FindingState;
  /** What the firm saw, in its own words. */
  seen: string;
  seenOn: LocalDate;
  /** The day the client says it was improved. */
  improvedOn: LocalDate | null;
  today: LocalDate;
}

/** The firm has looked at what the client says it improved, on that day or later, and writes down what it saw. */
export function mayFollowUpFinding(facts: FollowUpFindingFacts): Decision<FollowUpFindingRefusal> {
  if (facts.state !== 'improved') return refuse('finding.not-improved');
  const seen = statesReason(facts.seen, 'finding.reason-missing');
  if (!seen.allowed) return seen;
  const { seenOn, improvedOn, today } = facts;
  const isAfter = isLocalDate(seenOn) && (improvedOn === null || improvedOn <= seenOn);
  return isAfter && seenOn <= today ? allow : refuse('finding.follow-up-date-invalid');
}

/** What was seen as the client says is done with; anything else goes back to the plan. */
export function findingStateAfterFollowUp(holds: boolean): FindingState {
  return holds ? 'followed_up' : 'improvement_planned';
}
