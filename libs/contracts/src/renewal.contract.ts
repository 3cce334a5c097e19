import type { TeamRole } from '@akashi/domain/engagement';

/** Somebody of last year's team, for whoever says who goes on. */
export interface LastTeamMemberView {
  userId: string;
  name: string;
  role: TeamRole;
  /** Last day of an assignment that has ended or will; null while it is open. */
  toOn: string | null;
  /** Works in the firm no more. */
  isDisabled: boolean;
  /** The how-manyth engagement of the service this would be for them. */
  year: number;
}

/** What the year after an engagement begins with: `GET engagements/:id/next-year`. */
export interface NextYearView {
  engagementName: string;
  clientName: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  editionId: string;
  rulesetId: string;
  /** Why nothing can follow it now; null while something can. */
  refusal: 'engagement.nothing-to-renew' | 'engagement.renewed-already' | null;
  /** The engagement that follows it already, for whoever may read that. */
  following: { id: string; name: string } | null;
  proposal: { name: string; periodStart: string; periodEnd: string; rulesetId: string; editionId: string };
  /** Editions that a confirmed mapping leads to from the last one's. */
  mappedEditionIds: string[];
  team: LastTeamMemberView[];
}

export interface TeamPlaceBody {
  personId: string;
  role: TeamRole;
}

export interface RenewEngagementBody {
  name: string;
  editionId: string;
  periodStart: string;
  periodEnd: string;
  leaderId: string;
  /** A version in force on the last day of the period; without it the one proposed. */
  rulesetId?: string;
  /** Everybody but the leader. */
  team: TeamPlaceBody[];
}
