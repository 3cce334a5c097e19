import { isIndependent } from '@akashi/api-platform';

/**
 * Engagements under way on an edition that the person may see, each with what rests on the given criteria: of the statement of
 * its plan, and of the newest one before there is a plan. Conclusions are carried by the plan in force, or by the draft before there
 * is one. $1 firm, $2 edition, $3 criteria, $4 the signed-in person, $5 true when they see every engagement, $6 today.
 */
export const selectTouched = `
  SELECT e.id, e.name, s.name AS "serviceName", e.state, e.edition_pinned_at AS "pinnedAt",
    coalesce(x.controls, '[]') AS controls
  FROM engagement e
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $4
    AND (t.to_on IS NULL OR t.to_on >= $6::date)
  LEFT JOIN LATERAL (
    SELECT p.id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = e.id AND p.state IN ('approved', 'draft')
    ORDER BY p.state = 'draft', p.version_no DESC LIMIT 1) plan ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('key', k.key, 'controls', k.controls, 'inherited', k.inherited,
        'papers', k.papers,
        'requests', coalesce((
          SELECT json_agg(json_build_object('id', r.id,
            'code', 'R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0'), 'title', r.title, 'state', r.state)
            ORDER BY r.number)
          FROM evidence_request r
          WHERE r.firm_id = $1 AND r.engagement_id = e.id AND r.state <> 'withdrawn' AND r.id IN (
            SELECT w.request_id FROM evidence_request_test w
            WHERE w.firm_id = $1 AND w.engagement_id = e.id AND w.test_id = ANY (k.tests))), '[]'),
        'carried', coalesce((
          SELECT json_agg(json_build_object('number', k.number, 'testType', d.test_type,
            'lastYear', (d.computed_basis ->> 'lastYear')::int) ORDER BY d.individual_control_id, d.test_type)
          FROM scope_decision d
          WHERE d.firm_id = $1 AND d.engagement_id = e.id AND d.plan_id = plan.id AND d.individual_control_id = ANY (k.stated)
            AND d.decision = 'omitted' AND d.computed_basis ->> 'code' = 'not-due'), '[]'))) AS controls
    FROM (
      SELECT i.criterion_key AS key, max(n.number) AS number, count(DISTINCT i.id)::int AS controls,
        array_agg(DISTINCT i.id) AS stated, array_agg(DISTINCT c.id) AS tests,
        (count(DISTINCT i.id) FILTER (WHERE i.inherited_from IS NOT NULL))::int AS inherited,
        coalesce(json_agg(json_build_object('id', c.id, 'number', n.number, 'testType', c.test_type, 'state', c.state)
          ORDER BY i.position, c.test_type) FILTER (WHERE c.id IS NOT NULL), '[]') AS papers
      FROM individual_control i
      JOIN criterion n ON n.firm_id = i.firm_id AND n.edition_id = i.edition_id AND n.key = i.criterion_key
      LEFT JOIN control_test c ON c.firm_id = i.firm_id AND c.engagement_id = i.engagement_id
        AND c.individual_control_id = i.id AND c.state <> 'closed'
      WHERE i.firm_id = $1 AND i.engagement_id = e.id AND i.criterion_key = ANY ($3::text[]) AND i.statement_id = coalesce(
        (SELECT p.statement_id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = e.id AND p.state = 'approved'),
        (SELECT v.id FROM statement v WHERE v.firm_id = $1 AND v.engagement_id = e.id ORDER BY v.version_no DESC LIMIT 1))
      GROUP BY 1) k) x ON true
  WHERE e.firm_id = $1 AND e.edition_id = $2 AND CASE WHEN t.role IS NULL THEN $5 ELSE ${isIndependent('$4')} END
    AND e.state NOT IN ('handed_over', 'archived', 'declined', 'withdrawn')
  -- What may still take the newer edition comes first.
  ORDER BY e.edition_pinned_at IS NOT NULL, e.period_end, e.name, e.id`;
