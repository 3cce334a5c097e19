import { isIndependent } from '@akashi/api-platform';
import { selectReadableRooms } from '../search/readable-rooms.query';

/**
 * Clients of which the caller may read an engagement, and whether they see everybody's years there: whoever leads one of them, and
 * the quality office; others see their own. $1 firm, $2 caller, $3 true when they see every engagement, $4 today.
 */
const clients = `
  SELECT e.client_id, bool_or(coalesce(t.role = 'engagement_leader', $3)) AS sees_all
  FROM engagement e
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE e.firm_id = $1 AND CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END
  GROUP BY e.client_id`;

const counts = `e.state NOT IN ('declined', 'withdrawn')`;

/** The periods of these clients, each with whom the caller may know to have been on it. */
export const selectClientPeriods = `
  WITH c AS MATERIALIZED (${clients})
  SELECT e.client_id AS "clientId", e.period_start AS start, e.period_end AS "end",
    (SELECT coalesce(json_agg(json_build_array(o.user_id, o.role)), '[]') FROM team_member o
      WHERE o.firm_id = $1 AND o.engagement_id = e.id AND (c.sees_all OR o.user_id = $2)) AS team
  FROM c JOIN engagement e ON e.firm_id = $1 AND e.client_id = c.client_id AND ${counts}`;

/** $1 firm, $2 clients. */
export const selectClientNames = `SELECT id, name FROM client WHERE firm_id = $1 AND id = ANY($2)`;

/** Who works in the firm. $1 firm. */
export const selectColleagues = `
  SELECT user_id AS id, family_name || ' ' || given_name AS name FROM member WHERE firm_id = $1 AND disabled_at IS NULL`;

/** Everybody's places on one client, $5, with the engagements named that the caller may read; only one's own but for who sees all. */
export const selectClientTerms = `
  WITH c AS MATERIALIZED (${clients}), r AS MATERIALIZED (${selectReadableRooms})
  SELECT o.user_id AS "userId", o.role, e.period_start AS start, e.period_end AS "end", r.id AS "engagementId",
    r.name AS "engagementName"
  FROM c JOIN engagement e ON e.firm_id = $1 AND e.client_id = c.client_id AND ${counts}
  JOIN team_member o ON o.firm_id = $1 AND o.engagement_id = e.id AND (c.sees_all OR o.user_id = $2)
  LEFT JOIN r ON r.id = e.id
  WHERE c.client_id = $5
  ORDER BY e.period_start DESC, e.id`;

/** $1 firm, $2 client. */
export const selectPeriods = `
  SELECT e.period_start AS start, e.period_end AS "end" FROM engagement e
  WHERE e.firm_id = $1 AND e.client_id = $2 AND ${counts} ORDER BY e.period_start, e.id`;

/** $1 firm, $2 engagement. */
export const selectClientOf = `
  SELECT c.id, c.name FROM engagement e JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  WHERE e.firm_id = $1 AND e.id = $2`;

/** $1 firm, $2 person, $3 client. */
export const selectPersonAndClient = `
  SELECT FROM member m JOIN client c ON c.firm_id = m.firm_id WHERE m.firm_id = $1 AND m.user_id = $2 AND c.id = $3`;
