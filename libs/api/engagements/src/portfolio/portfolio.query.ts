import { isIndependent } from '@akashi/api-platform';

/**
 * Every engagement that the person may see, with what it is found, counted and put in order by: nothing of it is asked row by
 * row but whether they are independent. $1 firm, $2 the signed-in person, $3 true when they see every engagement, $4 today,
 * $5 the days of the present pace.
 */
export const selectLines = `
  SELECT e.id, e.name, e.client_id AS "clientId", c.name AS "clientName", s.name AS "serviceName", e.kind, e.state,
    l.user_id AS "leaderId", l.name AS "leaderName", n.name AS "seniorName", coalesce(x.dates, '[]') AS dates,
    coalesce(p.total, 0) AS total, coalesce(p.prepared, 0) AS prepared, coalesce(p.reviewed, 0) AS reviewed,
    coalesce(d.lately, 0)::int AS lately, f.first_on AS "firstDoneOn"
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  LEFT JOIN LATERAL (${inRole('engagement_leader')}) l ON true
  LEFT JOIN LATERAL (${inRole('senior')}) n ON true
  LEFT JOIN (SELECT engagement_id, json_agg(json_build_object('rule', rule, 'date', coalesce(overridden_on, computed_on))) AS dates
    FROM engagement_date WHERE firm_id = $1 GROUP BY 1) x ON x.engagement_id = e.id
  LEFT JOIN test_progress p ON p.firm_id = e.firm_id AND p.engagement_id = e.id
  LEFT JOIN LATERAL (SELECT sum(y.done) AS lately FROM test_progress_day y
    WHERE y.firm_id = e.firm_id AND y.engagement_id = e.id AND y.done_on > $4::date - $5::int) d ON p.total > 0
  LEFT JOIN LATERAL (SELECT y.done_on AS first_on FROM test_progress_day y
    WHERE y.firm_id = e.firm_id AND y.engagement_id = e.id ORDER BY y.done_on LIMIT 1) f ON p.total > 0
  WHERE e.firm_id = $1 AND CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END`;

/** Who has this role in engagement `e`: who has it still, before whoever had it. */
function inRole(role: 'engagement_leader' | 'senior'): string {
  return `SELECT o.user_id, m.family_name || ' ' || m.given_name AS name FROM team_member o
    JOIN member m ON m.firm_id = o.firm_id AND m.user_id = o.user_id
    WHERE o.firm_id = e.firm_id AND o.engagement_id = e.id AND o.role = '${role}'
    ORDER BY o.to_on DESC NULLS FIRST, o.user_id LIMIT 1`;
}

/** What is shown of the engagements of one page and not asked of all. $1 firm, $2 engagements. */
export const selectPageFacts = `
  SELECT e.id, (SELECT count(*)::int FROM deviation d WHERE d.firm_id = $1 AND d.engagement_id = e.id
      AND d.state IN ('open', 'explanation_proposed')) AS deviations,
    (SELECT count(*)::int FROM finding f WHERE f.firm_id = $1 AND f.engagement_id = e.id AND f.state <> 'withdrawn') AS findings
  FROM unnest($2::uuid[]) AS e(id)`;
