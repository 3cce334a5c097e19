import type { PreparedStatement } from '@akashi/api-platform';
import type { EngagementState, IndependenceDeclaration, TeamRole } from '@akashi/domain/engagement';
import { standingOf } from './team/declaration.query';

/** What the door must know of an engagement and of the person before it. */
export interface DoorRow {
  state: EngagementState;
  version: number;
  editionId: string;
  rulesetId: string;
  periodStart: string;
  periodEnd: string;
  role: TeamRole | null;
  fromOn: string | null;
  toOn: string | null;
  /** The independence declaration that counts: null when there is none. */
  declaration: IndependenceDeclaration | null;
}

/** A role that has ended lets nobody in any more. $1 firm, $2 engagement, $3 user, $4 today. */
export const engagementFacts: PreparedStatement = {
  name: 'engagement-facts',
  text: `
  SELECT e.state, e.version, e.edition_id AS "editionId", e.ruleset_id AS "rulesetId", e.period_start AS "periodStart",
    e.period_end AS "periodEnd", t.role, t.from_on AS "fromOn", t.to_on AS "toOn",
    ${standingOf('$3')} AS declaration
  FROM engagement e
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $3
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE e.firm_id = $1 AND e.id = $2`,
};
