/** Papers of the approved plan by who has them and by chapter, in the order of the criteria. $1 firm, $2 engagement. */
export const selectShares = `
  SELECT x."userId", x.chapter, x.part, coalesce(h.label_ja, '') AS "labelJa", coalesce(h.label_en, '') AS "labelEn",
    x.tests, x.done
  FROM (
    SELECT t.assignee_id AS "userId", k.chapter, i.edition_id, min(k.part) AS part, min(k.position) AS position,
      count(*)::int AS tests, count(*) FILTER (WHERE t.state IN ('prepared', 'reviewed'))::int AS done
    FROM control_test t
    JOIN individual_control i ON i.firm_id = t.firm_id AND i.engagement_id = t.engagement_id
      AND i.id = t.individual_control_id
    JOIN criterion k ON k.firm_id = i.firm_id AND k.edition_id = i.edition_id AND k.key = i.criterion_key
    WHERE t.firm_id = $1 AND t.engagement_id = $2 AND i.statement_id = (SELECT p.statement_id FROM scope_plan p
      WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved' ORDER BY p.version_no DESC LIMIT 1)
    GROUP BY 1, 2, 3) x
  LEFT JOIN criterion h ON h.firm_id = $1 AND h.edition_id = x.edition_id AND h.key = x.chapter AND h.depth = 1
  ORDER BY x.position`;

const sumOf = (table: string): string => `
  (SELECT coalesce(sum(w.hours), 0)::int FROM ${table} w
    WHERE w.firm_id = t.firm_id AND w.engagement_id = t.engagement_id AND w.user_id = t.user_id)`;

/** The team with the hours of each over all weeks. $1 firm, $2 engagement. */
export const selectTeamHours = `
  SELECT t.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, t.role,
    ${sumOf('planned_hours')} AS planned, ${sumOf('worked_hours')} AS worked
  FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2
  ORDER BY array_position(ARRAY['engagement_leader', 'senior', 'practitioner', 'quality_reviewer'], t.role),
    m.family_kana, m.given_kana, t.user_id`;
