/**
 * $1 firm, $2 engagement. Client, service, edition and firm as the report names them, and the statement that the approved plan
 * was drawn from: a later one was not audited, and the report does not name it.
 */
export const selectSubject = `
  SELECT f.name AS "firmName", k.name AS "clientName", k.representative_name AS "representativeName",
    k.representative_title AS "representativeTitle", s.name AS "serviceName", s.kind AS "serviceKind", s.regions, e.kind,
    e.period_start AS "periodStart", e.period_end AS "periodEnd", d.title_ja AS edition,
    coalesce((SELECT json_agg(json_build_object('name', b.name, 'registrationNo', b.registration_no)
        ORDER BY b.registration_no)
      FROM base_service_use b WHERE b.firm_id = e.firm_id AND b.service_id = e.service_id), '[]') AS "baseServices",
    (SELECT json_build_object('version', t.version_no, 'fileName', t.file_name, 'sha256', t.file_sha256,
        'date', coalesce(t.dated_on, (t.imported_at AT TIME ZONE 'Asia/Tokyo')::date))
      FROM scope_plan q
      JOIN statement t ON t.firm_id = q.firm_id AND t.engagement_id = q.engagement_id AND t.id = q.statement_id
      WHERE q.firm_id = e.firm_id AND q.engagement_id = e.id AND q.state = 'approved') AS statement,
    (SELECT json_build_object('scope', t.scope, 'regions', t.regions, 'external', t.external_audit_scope,
        'internal', t.internal_audit_scope)
      FROM scope_plan p
      JOIN statement t ON t.firm_id = p.firm_id AND t.engagement_id = p.engagement_id AND t.id = p.statement_id
      WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.state = 'approved'
      ORDER BY p.version_no DESC LIMIT 1) AS stated,
    (SELECT json_agg(json_build_object('title', m.title, 'name', m.family_name || '　' || m.given_name)
        ORDER BY p.from_on, m.family_kana, m.user_id)
      FROM team_member p JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.user_id
      WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.role = 'engagement_leader') AS leaders
  FROM engagement e
  JOIN firm f ON f.firm_id = e.firm_id
  JOIN client k ON k.firm_id = e.firm_id AND k.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  JOIN catalog_edition d ON d.firm_id = e.firm_id AND d.id = e.edition_id
  WHERE e.firm_id = $1 AND e.id = $2`;

/** $1 firm, $2 engagement. Individual controls of which an evaluation is left out, by the plan's reason code. */
export const selectOmissions = `
  SELECT d.reason, count(DISTINCT d.individual_control_id)::int AS count
  FROM scope_plan p
  JOIN scope_decision d ON d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id AND d.plan_id = p.id
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved' AND d.decision = 'omitted'
    AND d.test_type <> 'UPDATE'
  GROUP BY d.reason ORDER BY count DESC, d.reason`;

/** $1 firm, $2 engagement. Individual controls whose design is not tested, with the plan's reason code. */
export const selectOmittedLines = `
  SELECT c.number AS criterion, i.text AS "controlText", d.test_type AS "testType",
    coalesce(i.main_target, 'REGULATION') AS "mainTarget", d.reason
  FROM scope_plan p
  JOIN scope_decision d ON d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id AND d.plan_id = p.id
  JOIN individual_control i ON i.firm_id = d.firm_id AND i.engagement_id = d.engagement_id
    AND i.id = d.individual_control_id
  JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved' AND d.test_type = 'DESIGN'
    AND d.decision = 'omitted'
  ORDER BY i.position, i.id`;
