import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';
import type { TeamRole } from './team-role';

export type JoinTeamRefusal =
  | 'team.dates-invalid'
  | 'team.self-assignment'
  | 'team.already-on-it'
  | 'team.another-role-before'
  | 'team.quality-reviewer-was-on-team'
  | ClosedEngagementRefusal;

/** A person's place on an engagement; `to` null while it is open. */
export interface TeamAssignment {
  personId: string;
  role: TeamRole;
  from: LocalDate;
  to: LocalDate | null;
}

export interface JoinTeamFacts extends TeamAssignment {
  assignerId: string;
  /** Every assignment of the engagement there ever was, ended ones too. */
  assignments: readonly TeamAssignment[];
  state: EngagementState;
}

/**
 * One person has one role in an engagement, for ever: who did the work cannot later review its quality, and nobody puts
 * themselves on a team.
 */
export function mayJoinTeam(facts: JoinTeamFacts): Decision<JoinTeamRefusal> {
  const closed = closedRefusal(facts.state);
  if (closed) return refuse(closed);
  if (!isLocalDate(facts.from) || (facts.to !== null && (!isLocalDate(facts.to) || facts.to < facts.from))) {
    return refuse('team.dates-invalid');
  }
  if (facts.assignerId === facts.personId) return refuse('team.self-assignment');
  const own = facts.assignments.filter(({ personId }) => personId === facts.personId);
  const other = own.find(({ role }) => role !== facts.role);
  if (other) return refuse(crossesQualityReview(other.role, facts.role));
  return own.some((earlier) => overlaps(earlier, facts)) ? refuse('team.already-on-it') : allow;
}

function crossesQualityReview(before: TeamRole, now: TeamRole): JoinTeamRefusal {
  const crosses = before === 'quality_reviewer' || now === 'quality_reviewer';
  return crosses ? 'team.quality-reviewer-was-on-team' : 'team.another-role-before';
}

function overlaps(a: Pick<TeamAssignment, 'from' | 'to'>, b: Pick<TeamAssignment, 'from' | 'to'>): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
