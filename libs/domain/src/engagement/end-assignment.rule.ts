import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';

export type EndAssignmentRefusal = 'team.dates-invalid' | 'team.already-ended' | ClosedEngagementRefusal;

export interface EndAssignmentFacts {
  from: LocalDate;
  /** Last day as it stands; null while the assignment is open. */
  currentTo: LocalDate | null;
  to: LocalDate;
  today: LocalDate;
  state: EngagementState;
}

/** Nobody is taken off a team's record: an assignment ends on a day, and one that has ended stays as it was. */
export function mayEndAssignment(facts: EndAssignmentFacts): Decision<EndAssignmentRefusal> {
  const closed = closedRefusal(facts.state);
  if (closed) return refuse(closed);
  if (!isLocalDate(facts.to) || facts.to < facts.from) return refuse('team.dates-invalid');
  return facts.currentTo !== null && facts.currentTo < facts.today ? refuse('team.already-ended') : allow;
}
