/** $1 firm, $2 engagement; newest first. */
export const selectVersions = `
  SELECT p.id, p.version_no AS "versionNo", p.version, p.state, s.version_no AS "statementVersion",
    p.drafted_at AS "draftedAt", d.family_name || ' ' || d.given_name AS "draftedBy",
    p.approved_at AS "approvedAt", a.family_name || ' ' || a.given_name AS "approvedBy"
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  JOIN member d ON d.firm_id = p.firm_id AND d.user_id = p.drafted_by
  LEFT JOIN member a ON a.firm_id = p.firm_id AND a.user_id = p.approved_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2 ORDER BY p.version_no DESC`;

/** $1 firm, $2 engagement, $3 plan: the statement it was drafted from, and whether its selections are all there. */
export const selectStatementOfPlan = `
  SELECT s.edition_id AS "editionId",
    (SELECT count(*)::int FROM individual_control c
     WHERE c.firm_id = s.firm_id AND c.engagement_id = s.engagement_id AND c.statement_id = s.id) AS controls,
    (SELECT count(*) FILTER (WHERE x.choice = 'selected') = s.selected_count
       AND count(*) FILTER (WHERE x.choice = 'excluded') = s.excluded_count
       AND count(*) FILTER (WHERE x.choice = 'not_selected') = s.not_selected_count
     FROM statement_selection x
     WHERE x.firm_id = s.firm_id AND x.engagement_id = s.engagement_id AND x.statement_id = s.id) AS "selectionsReconcile"
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3`;

/** $1 firm, $2 engagement, $3 plan. */
export const selectDecisions = `
  SELECT d.individual_control_id AS "individualControlId", d.test_type AS "testType", d.decision, d.reason,
    d.overrule_reason AS "overruleReason", m.family_name || ' ' || m.given_name AS "overruledBy", d.version
  FROM scope_decision d
  LEFT JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.overruled_by
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.plan_id = $3
  ORDER BY d.individual_control_id, d.test_type`;

const decisionColumns = (alias: string) => `json_build_object(
    'decision', coalesce(json_agg(${alias}_decision ORDER BY at), '[]'),
    'reason', coalesce(json_agg(${alias}_reason ORDER BY at), '[]'),
    'overruleReason', coalesce(json_agg(${alias}_overrule ORDER BY at), '[]'),
    'overruledBy', coalesce(json_agg(${alias}_by ORDER BY at), '[]'),
    'version', coalesce(json_agg(${alias}_version ORDER BY at), '[]'))`;

const joinDecision = (alias: string, testType: string) => `
    LEFT JOIN scope_decision ${alias} ON ${alias}.firm_id = p.firm_id AND ${alias}.engagement_id = p.engagement_id
      AND ${alias}.plan_id = p.id AND ${alias}.individual_control_id = c.id AND ${alias}.test_type = '${testType}'
    LEFT JOIN member ${alias}m ON ${alias}m.firm_id = p.firm_id AND ${alias}m.user_id = ${alias}.overruled_by`;

const namedDecision = (alias: string) => `${alias}.decision AS ${alias}_decision, ${alias}.reason AS ${alias}_reason,
      ${alias}.overrule_reason AS ${alias}_overrule, ${alias}m.family_name || ' ' || ${alias}m.given_name AS ${alias}_by,
      ${alias}.version AS ${alias}_version`;

/** `PlanColumns`, gathered by PostgreSQL. $1 firm, $2 engagement, $3 plan. */
export const selectRows = `
  SELECT json_build_object(
    'individualControlId', coalesce(json_agg(id ORDER BY at), '[]'), 'number', coalesce(json_agg(number ORDER BY at), '[]'),
    'suffix', coalesce(json_agg(suffix ORDER BY at), '[]'), 'text', coalesce(json_agg(text ORDER BY at), '[]'),
    'frequency', coalesce(json_agg(frequency ORDER BY at), '[]'),
    'populationCode', coalesce(json_agg(population_code ORDER BY at), '[]'),
    'inheritedFrom', coalesce(json_agg(inherited_from ORDER BY at), '[]'),
    'operationClaimed', coalesce(json_agg(operation_claimed ORDER BY at), '[]'),
    'DESIGN', ${decisionColumns('d')}, 'OPERATION', ${decisionColumns('o')}) AS columns
  FROM (
    SELECT c.id, k.number, k.suffix, left(c.text, 160) AS text, c.frequency, c.population_code, c.inherited_from,
      c.operation_claimed, row_number() OVER (ORDER BY c.position, c.id) AS at, ${namedDecision('d')}, ${namedDecision('o')}
    FROM scope_plan p
    JOIN individual_control c ON c.firm_id = p.firm_id AND c.engagement_id = p.engagement_id
      AND c.statement_id = p.statement_id
    JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
    ${joinDecision('d', 'DESIGN')}
    ${joinDecision('o', 'OPERATION')}
    WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3
  ) shown`;
