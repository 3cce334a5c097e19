import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';
import { isIndependent, type IndependenceDeclaration } from './independence-declaration';
import type { TeamAssignment } from './join-team.rule';

export type WorkRefusal =
  | 'team.not-on-it'
  | 'team.outside-assignment'
  | 'independence.not-declared'
  | 'independence.interest-declared'
  | ClosedEngagementRefusal;

export interface WorkFacts {
  today: LocalDate;
  assignment: Pick<TeamAssignment, 'from' | 'to'> | null;
  declaration: IndependenceDeclaration | null;
  state: EngagementState;
  /** What is asked for is done in an archived engagement too. */
  isDoneAfterArchive?: boolean;
}

/** Nobody works on an engagement before they have declared to be independent of the client, or outside their days on it. */
export function mayWork({
  today,
  assignment,
  declaration,
  state,
  isDoneAfterArchive = false,
}: WorkFacts): Decision<WorkRefusal> {
  const closed = closedRefusal(state);
  if (closed && !(closed === 'engagement.archived' && isDoneAfterArchive)) return refuse(closed);
  if (!assignment) return refuse('team.not-on-it');
  if (today < assignment.from || (assignment.to !== null && today > assignment.to))
    return refuse('team.outside-assignment');
  if (!declaration) return refuse('independence.not-declared');
  return isIndependent(declaration) ? allow : refuse('independence.interest-declared');
}
