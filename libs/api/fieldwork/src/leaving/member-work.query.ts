import { isClosedTo } from '@akashi/api-platform';

/**
 * $1 firm, $2 member, $3 today, $4 the signed-in person, to whom an engagement that they have not declared on tells nothing here either. What they have under way in engagements that still change: the papers that are theirs and not
 * yet reviewed, the notes that they wrote and nobody has resolved. A place on a team counts while it holds.
 */
export const selectMemberWork = `
  SELECT e.id AS "engagementId", e.name AS "engagementName", c.name AS "clientName", t.role,
    (SELECT m.family_name || ' ' || m.given_name FROM team_member l
      JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.user_id AND m.disabled_at IS NULL
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.id AND l.role = 'engagement_leader' AND l.user_id <> $2
        AND l.from_on <= $3 AND (l.to_on IS NULL OR l.to_on >= $3)
      ORDER BY l.from_on DESC, l.user_id LIMIT 1) AS "leaderName",
    work.papers, work.notes
  FROM team_member t
  JOIN engagement e ON e.firm_id = t.firm_id AND e.id = t.engagement_id
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  CROSS JOIN LATERAL (SELECT
    (SELECT count(*)::int FROM control_test p WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id
      AND p.assignee_id = t.user_id AND p.state NOT IN ('reviewed', 'closed')) AS papers,
    (SELECT count(*)::int FROM review_note n WHERE n.firm_id = e.firm_id AND n.engagement_id = e.id
      AND n.written_by = t.user_id AND n.state <> 'resolved') AS notes) work
  WHERE t.firm_id = $1 AND t.user_id = $2 AND e.state NOT IN ('archived', 'declined', 'withdrawn')
    AND NOT ${isClosedTo('$4', '$3')}
    AND (t.to_on IS NULL OR t.to_on >= $3 OR work.papers > 0 OR work.notes > 0)
  ORDER BY work.papers + work.notes DESC, e.name, e.id`;
