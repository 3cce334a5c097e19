/** $1 firm, $2 engagement. Client, service, statement, edition and firm as the report names them. */
export const selectSubject = `
  SELECT f.name AS "firmName", k.name AS "clientName", k.representative_name AS "representativeName",
    k.representative_title AS "representativeTitle", s.name AS "serviceName", s.kind AS "serviceKind", s.regions, e.kind,
    e.period_start AS "periodStart", e.period_end AS "periodEnd", d.title_ja AS edition,
    coalesce((SELECT json_agg(json_build_object('name', b.name, 'registrationNo', b.registration_no)
        ORDER BY b.registration_no)
      FROM base_service_use b WHERE b.firm_id = e.firm_id AND b.service_id = e.service_id), '[]') AS "baseServices",
    (SELECT json_build_object('version', t.version_no, 'fileName', t.file_name, 'sha256', t.file_sha256,
        'date', coalesce(t.dated_on, (t.imported_at AT TIME ZONE 'Asia/Tokyo')::date))
      FROM statement t WHERE t.firm_id = e.firm_id AND t.engagement_id = e.id
      ORDER BY t.version_no DESC LIMIT 1) AS statement,
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

/** $1 firm, $2 engagement. Per part of the criteria: what was chosen, and what the approved plan does with it. */
export const selectScopeParts = `
  WITH plan AS (
    SELECT firm_id, engagement_id, id, statement_id FROM scope_plan
    WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved' ORDER BY version_no DESC LIMIT 1),
  chosen AS (
    SELECT c.part, count(*)::int AS "all",
      count(*) FILTER (WHERE x.choice = 'selected')::int AS selected,
      count(*) FILTER (WHERE x.choice = 'excluded' OR o.choice = 'excluded')::int AS excluded
    FROM engagement e
    JOIN criterion c ON c.firm_id = e.firm_id AND c.edition_id = e.edition_id AND c.level = 4 AND c.is_audited
    LEFT JOIN plan ON true
    LEFT JOIN statement_selection x ON x.firm_id = e.firm_id AND x.engagement_id = e.id
      AND x.statement_id = plan.statement_id AND x.criterion_key = c.key
    LEFT JOIN statement_selection o ON o.firm_id = e.firm_id AND o.engagement_id = e.id
      AND o.statement_id = plan.statement_id AND o.criterion_key = c.parent_key
    WHERE e.firm_id = $1 AND e.id = $2 GROUP BY c.part),
  decided AS (
    SELECT c.part,
      count(*) FILTER (WHERE d.test_type = 'DESIGN' AND d.decision = 'omitted')::int AS omitted,
      count(*) FILTER (WHERE d.test_type = 'DESIGN' AND d.decision = 'in')::int AS design,
      count(*) FILTER (WHERE d.test_type = 'OPERATION' AND d.decision = 'in')::int AS operation
    FROM plan
    JOIN scope_decision d ON d.firm_id = plan.firm_id AND d.engagement_id = plan.engagement_id AND d.plan_id = plan.id
    JOIN individual_control i ON i.firm_id = d.firm_id AND i.engagement_id = d.engagement_id
      AND i.id = d.individual_control_id
    JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
    GROUP BY c.part)
  SELECT part, "all", selected, excluded, "all" - selected - excluded AS "notSelected",
    coalesce(omitted, 0) AS omitted, coalesce(design, 0) AS design, coalesce(operation, 0) AS operation
  FROM chosen LEFT JOIN decided USING (part)
  ORDER BY array_position(ARRAY['GOVERNANCE', 'MANAGEMENT', 'CONTROLS'], part)`;

/** $1 firm, $2 engagement. Individual controls left out, by the plan's reason code. */
export const selectOmissions = `
  SELECT d.reason, count(DISTINCT d.individual_control_id)::int AS count
  FROM scope_plan p
  JOIN scope_decision d ON d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id AND d.plan_id = p.id
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved' AND d.decision = 'omitted'
  GROUP BY d.reason ORDER BY count DESC, d.reason`;

/**
 * $1 firm, $2 engagement. A line per test that has a conclusion. Codes, dates, names and counts: no column that holds a
 * procedure, a note or a row of a population is read here.
 */
export const selectTestLines = `
  WITH controls AS (
    SELECT i.id, i.position, i.text, i.main_target, c.number,
      (SELECT count(DISTINCT o.text)::int FROM individual_control o
        WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.stable_key = i.stable_key) AS version
    FROM individual_control i
    JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
    WHERE i.firm_id = $1 AND i.engagement_id = $2),
  steps AS (
    SELECT s.test_id, array_agg(DISTINCT s.technique) AS techniques, max(s.performed_on) AS performed_on,
      array_agg(DISTINCT m.family_name || ' ' || m.given_name) FILTER (WHERE m.user_id IS NOT NULL) AS performers
    FROM test_step s LEFT JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.performed_by
    WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.ended_at IS NULL GROUP BY s.test_id),
  populations AS (
    SELECT DISTINCT ON (q.test_id) q.test_id, p.code, p.row_count::int AS count,
      (SELECT count(*)::int FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
        AND i.population_id = p.id AND i.void_reason IS NULL) AS sampled
    FROM population_test q
    JOIN population p ON p.firm_id = q.firm_id AND p.engagement_id = q.engagement_id AND p.id = q.population_id
    WHERE q.firm_id = $1 AND q.engagement_id = $2 AND p.state = 'frozen' ORDER BY q.test_id, p.code)
  SELECT c.number AS criterion, c.text AS "controlText", c.version AS "controlVersion", t.test_type AS "testType",
    coalesce(c.main_target, 'REGULATION') AS "mainTarget", coalesce(s.techniques, '{}') AS techniques,
    s.performed_on AS "performedOn", coalesce(s.performers, '{}') AS performers, t.conclusion,
    CASE WHEN p.test_id IS NULL THEN NULL
      ELSE json_build_object('number', p.code, 'count', p.count, 'sampled', p.sampled) END AS population,
    coalesce((SELECT array_agg(f.number::int ORDER BY f.number) FROM finding f
      WHERE f.firm_id = t.firm_id AND f.engagement_id = t.engagement_id AND f.test_id = t.id
        AND f.state NOT IN ('draft', 'withdrawn')), '{}') AS findings
  FROM control_test t
  JOIN controls c ON c.id = t.individual_control_id
  LEFT JOIN steps s ON s.test_id = t.id
  LEFT JOIN populations p ON p.test_id = t.id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.conclusion IS NOT NULL
  ORDER BY c.position, c.id, array_position(ARRAY['DESIGN', 'OPERATION', 'UPDATE'], t.test_type)`;

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
