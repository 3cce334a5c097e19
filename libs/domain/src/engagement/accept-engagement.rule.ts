import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { hasValidCredential, type CredentialDates } from '../firm/credential';
import type { EngagementState } from './engagement-state';
import type { SchemeRuleset } from './scheme-ruleset';
import type { TeamRole } from './team-role';
import { isIndependent, type IndependenceDeclaration } from './independence-declaration';

export type AcceptEngagementRefusal =
  | 'engagement.not-proposed'
  | 'engagement.leader-missing'
  | 'engagement.quality-reviewer-missing'
  | 'independence.not-declared'
  | 'independence.interest-declared'
  | 'credential.leader-has-none';

export interface AcceptEngagementFacts {
  state: EngagementState;
  today: LocalDate;
  /** Those on the team today. */
  members: readonly {
    role: TeamRole;
    declaration: IndependenceDeclaration | null;
    credentials: readonly CredentialDates[];
  }[];
  ruleset: Pick<SchemeRuleset, 'leaderCredentials'>;
}

/**
 * The firm accepts work only when someone qualified leads it, someone outside the team will review it, and everyone has
 * declared to be independent of the client.
 */
export function mayAcceptEngagement(facts: AcceptEngagementFacts): Decision<AcceptEngagementRefusal> {
  if (facts.state !== 'proposed') return refuse('engagement.not-proposed');
  const leaders = facts.members.filter(({ role }) => role === 'engagement_leader');
  if (leaders.length === 0) return refuse('engagement.leader-missing');
  if (!facts.members.some(({ role }) => role === 'quality_reviewer'))
    return refuse('engagement.quality-reviewer-missing');
  if (facts.members.some(({ declaration }) => !declaration)) return refuse('independence.not-declared');
  if (!facts.members.every(({ declaration }) => isIndependent(declaration)))
    return refuse('independence.interest-declared');
  const { leaderCredentials } = facts.ruleset;
  const qualified = leaders.every(({ credentials }) => hasValidCredential(credentials, leaderCredentials, facts.today));
  return qualified ? allow : refuse('credential.leader-has-none');
}
