import type { LocalDate } from '../dates/local-date';
import { allow, type Decision } from '../decision';
import { mayFollowEngagement, type FollowedEngagement, type FollowEngagementRefusal } from './follow-engagement.rule';
import { mayJoinTeam, type JoinTeamRefusal, type TeamAssignment } from './join-team.rule';
import { mayOpenEngagement, type OpenEngagementFacts, type OpenEngagementRefusal } from './open-engagement.rule';
import type { TeamRole } from './team-role';

export type RenewEngagementRefusal = OpenEngagementRefusal | JoinTeamRefusal | FollowEngagementRefusal;

/** Who goes on in which role. */
export interface TeamPlace {
  personId: string;
  role: TeamRole;
}

export interface RenewEngagementFacts extends FollowedEngagement, Omit<OpenEngagementFacts, 'kind' | 'previousEnd'> {
  renewerId: string;
  leaderId: string;
  today: LocalDate;
  /** Everybody but the leader. */
  team: readonly TeamPlace[];
}

/** Whoever opens the next year names its team, puts nobody on it twice, and not themselves. */
export function mayRenewEngagement(facts: RenewEngagementFacts): Decision<RenewEngagementRefusal> {
  const followed = mayFollowEngagement(facts);
  if (!followed.allowed) return followed;
  const opened = mayOpenEngagement({ ...facts, kind: 'RENEWAL', previousEnd: facts.latestEnd });
  return opened.allowed ? mayNameTeam(facts) : opened;
}

/** The leader stands first; the others join one after the other, as they would by hand. */
function mayNameTeam({ leaderId, renewerId, today, team }: RenewEngagementFacts): Decision<JoinTeamRefusal> {
  const assignments: TeamAssignment[] = [{ personId: leaderId, role: 'engagement_leader', from: today, to: null }];
  for (const place of team) {
    const joining: TeamAssignment = { ...place, from: today, to: null };
    const decision = mayJoinTeam({ ...joining, assignerId: renewerId, assignments, state: 'proposed' });
    if (!decision.allowed) return decision;
    assignments.push(joining);
  }
  return allow;
}
