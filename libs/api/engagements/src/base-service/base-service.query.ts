/**
 * $1 firm, $2 engagement, $3 the reason of what is taken over, $4 a plan; null for the one in force, or the draft before there is
 * one. Controls count as that plan leaves them out, and before any plan as the latest statement says it of them.
 */
export const selectUses = `
  WITH plan AS (
    SELECT id, statement_id FROM scope_plan
    WHERE firm_id = $1 AND engagement_id = $2 AND ($4::uuid IS NULL AND state <> 'superseded' OR id = $4)
    ORDER BY state = 'approved' DESC, version_no DESC LIMIT 1),
  latest AS (
    SELECT id, base_services FROM statement WHERE firm_id = $1 AND engagement_id = $2 ORDER BY version_no DESC LIMIT 1),
  taken AS (
    SELECT i.inherited_from AS number, count(*) FILTER (WHERE plan.id IS NULL OR EXISTS (
        SELECT FROM scope_decision d WHERE d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id
          AND d.plan_id = plan.id AND d.individual_control_id = i.id AND d.decision = 'omitted' AND d.reason = $3))::int AS controls
    FROM individual_control i LEFT JOIN plan ON true
    WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.inherited_from IS NOT NULL
      AND i.statement_id = coalesce((SELECT statement_id FROM plan), (SELECT id FROM latest))
    GROUP BY 1),
  registered AS (
    SELECT b.registration_no AS number, b.name, b.valid_until
    FROM engagement e JOIN base_service_use b ON b.firm_id = e.firm_id AND b.service_id = e.service_id
    WHERE e.firm_id = $1 AND e.id = $2),
  looked_up AS (
    SELECT DISTINCT registration_no AS number FROM base_service_check WHERE firm_id = $1 AND engagement_id = $2),
  numbers AS (
    SELECT number FROM registered UNION SELECT number FROM taken UNION SELECT number FROM looked_up)
  SELECT n.number AS "registrationNo", r.name AS "registeredName", r.valid_until AS "validUntil",
    coalesce(t.controls, 0) AS inherited, coalesce((SELECT base_services FROM latest), '') AS section,
    coalesce((SELECT json_agg(json_build_object('version', k.version, 'name', k.name, 'found', k.found,
        'validUntil', k.valid_until, 'checkedOn', k.checked_on, 'note', k.note,
        'recordedByName', m.family_name || ' ' || m.given_name, 'recordedAt', k.recorded_at) ORDER BY k.version DESC)
      FROM base_service_check k JOIN member m ON m.firm_id = k.firm_id AND m.user_id = k.recorded_by
      WHERE k.firm_id = $1 AND k.engagement_id = $2 AND k.registration_no = n.number), '[]') AS checks
  FROM numbers n
  LEFT JOIN registered r ON r.number = n.number
  LEFT JOIN taken t ON t.number = n.number
  ORDER BY coalesce(t.controls, 0) DESC, n.number`;

/** $1 firm, $2 engagements: those of them in which a base service is registered, named by a control, or was looked up. */
export const selectRelying = `
  SELECT e.id FROM engagement e
  WHERE e.firm_id = $1 AND e.id = ANY($2::uuid[]) AND (
    EXISTS (SELECT FROM base_service_use b WHERE b.firm_id = e.firm_id AND b.service_id = e.service_id)
    OR EXISTS (SELECT FROM base_service_check k WHERE k.firm_id = e.firm_id AND k.engagement_id = e.id)
    OR EXISTS (SELECT FROM individual_control i
      WHERE i.firm_id = e.firm_id AND i.engagement_id = e.id AND i.inherited_from IS NOT NULL))`;
