import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { TeamRole } from '../engagement/team-role';

export type AssignTestRefusal =
  | 'test.fieldwork-not-open'
  | 'test.assignee-not-on-team'
  | 'test.assignee-is-quality-reviewer'
  | 'test.due-date-invalid'
  | 'test.due-after-report-date';

export interface AssignTestFacts {
  engagementState: EngagementState;
  /** The assignee's role in the engagement today, or null. */
  assigneeRole: TeamRole | null;
  due: LocalDate | null;
  reportDate: LocalDate;
}

/** Work is given to someone on the team, to be done before the report is due. */
export function mayAssignTest(facts: AssignTestFacts): Decision<AssignTestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.assigneeRole === null) return refuse('test.assignee-not-on-team');
  if (facts.assigneeRole === 'quality_reviewer') return refuse('test.assignee-is-quality-reviewer');
  if (facts.due === null) return allow;
  if (!isLocalDate(facts.due)) return refuse('test.due-date-invalid');
  return facts.due > facts.reportDate ? refuse('test.due-after-report-date') : allow;
}
