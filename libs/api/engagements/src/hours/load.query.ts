import { isIndependent } from '@akashi/api-platform';

/**
 * Engagements that go on and that the caller may read, and whether they see the hours of everybody in them: whoever plans them,
 * and the quality office. $1 firm, $2 caller, $3 true when they see every engagement, $4 today.
 */
const readable = `
  SELECT e.id, e.name, t.role AS my_role, coalesce(t.role IN ('senior', 'engagement_leader'), $3) AS sees_all
  FROM engagement e
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE e.firm_id = $1 AND e.state NOT IN ('archived', 'declined', 'withdrawn')
    AND CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END`;

/** $5 the first and $6 the last day that is looked at. */
const onTeams = `
  FROM r JOIN team_member o ON o.firm_id = $1 AND o.engagement_id = r.id AND (r.sees_all OR o.user_id = $2)
    AND o.from_on <= $6::date AND (o.to_on IS NULL OR o.to_on >= $5::date)`;

const sumOf = (table: string): string => `
  (SELECT coalesce(json_object_agg(x.week, x.hours), '{}') FROM (SELECT h.week, sum(h.hours)::int AS hours
    FROM ${table} h JOIN r ON r.id = h.engagement_id AND (r.sees_all OR h.user_id = $2)
    WHERE h.firm_id = $1 AND h.user_id = p.user_id AND h.week BETWEEN $5::date AND $6::date GROUP BY 1) x)`;

/** The people on these engagements, with sums by week. */
export const selectLoad = `
  WITH r AS MATERIALIZED (${readable})
  SELECT p.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, ${sumOf('planned_hours')} AS planned,
    ${sumOf('worked_hours')} AS worked
  FROM (SELECT DISTINCT o.user_id ${onTeams}) p
  JOIN member m ON m.firm_id = $1 AND m.user_id = p.user_id
  ORDER BY m.family_kana, m.given_kana, p.user_id`;

const weeksOf = (table: string): string => `
  (SELECT coalesce(json_agg(json_build_object('week', h.week, 'hours', h.hours, 'version', h.version)), '[]')
    FROM ${table} h WHERE h.firm_id = $1 AND h.engagement_id = r.id AND h.user_id = $7
      AND h.week BETWEEN $5::date AND $6::date)`;

/** The engagements of one person, $7, in these weeks. */
export const selectPersonWeeks = `
  WITH r AS MATERIALIZED (${readable})
  SELECT r.id AS "engagementId", r.name AS "engagementName", o.role, o.from_on AS "from", o.to_on AS "to", r.my_role AS "myRole",
    ${weeksOf('planned_hours')} AS planned, ${weeksOf('worked_hours')} AS worked
  ${onTeams} WHERE o.user_id = $7
  ORDER BY r.name, r.id`;
