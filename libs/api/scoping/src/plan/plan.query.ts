/** $1 firm, $2 engagement: the latest plan, with the versions of the statement it is held against. */
export const selectPlan = `
  SELECT p.id, p.version_no AS "versionNo", p.state, p.amends_id IS NOT NULL AS "isAmendment", p.statement_id AS "statementId", s.version_no AS "statementVersionNo",
    (SELECT max(l.version_no) FROM statement l WHERE l.firm_id = p.firm_id AND l.engagement_id = p.engagement_id)
      AS "latestStatementVersionNo",
    s.edition_id AS "statementEditionId", p.drafted_at AS "draftedAt", d.family_name || ' ' || d.given_name AS "draftedBy",
    p.approved_at AS "approvedAt", a.family_name || ' ' || a.given_name AS "approvedBy", p.version,
    (SELECT count(*)::int FROM plan_change x WHERE x.firm_id = p.firm_id AND x.engagement_id = p.engagement_id
      AND x.plan_id = p.id AND x.judged IS NULL) AS unjudged
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  JOIN member d ON d.firm_id = p.firm_id AND d.user_id = p.drafted_by
  LEFT JOIN member a ON a.firm_id = p.firm_id AND a.user_id = p.approved_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2
  ORDER BY p.version_no DESC LIMIT 1`;

const decisionColumns = (alias: string): string => `json_build_object(
      'decision', coalesce(json_agg(x.${alias}_decision), '[]'), 'reason', coalesce(json_agg(x.${alias}_reason), '[]'),
      'overruleReason', coalesce(json_agg(x.${alias}_overrule), '[]'),
      'computedDecision', coalesce(json_agg(x.${alias}_computed), '[]'),
      'computedReason', coalesce(json_agg(x.${alias}_computed_reason), '[]'),
      'computedBasis', coalesce(json_agg(x.${alias}_basis), '[]'),
      'version', coalesce(json_agg(x.${alias}_version), '[]'))`;

const decisionFields = (alias: string, name = alias): string => `
    ${alias}.decision AS ${name}_decision, ${alias}.reason AS ${name}_reason,
    ${alias}.computed_decision AS ${name}_computed, ${alias}.computed_reason AS ${name}_computed_reason,
    ${alias}.computed_basis AS ${name}_basis, ${alias}.overrule_reason AS ${name}_overrule, ${alias}.version AS ${name}_version`;

const decisionJoin = (alias: string, testType: string, join = 'JOIN'): string => `
    ${join} scope_decision ${alias} ON ${alias}.firm_id = c.firm_id AND ${alias}.engagement_id = c.engagement_id
      AND ${alias}.plan_id = $3 AND ${alias}.individual_control_id = c.id AND ${alias}.test_type = '${testType}'`;

/** $1 firm, $2 engagement, $3 plan: every control with its decisions in one row, a column each; the update test as far as there is one. */
export const selectPlanColumns = `
  SELECT json_build_object('controlId', coalesce(json_agg(x.id), '[]'), 'stableKey', coalesce(json_agg(x.stable_key), '[]'),
    'criterionKey', coalesce(json_agg(x.criterion_key), '[]'), 'chapter', coalesce(json_agg(x.chapter), '[]'),
    'text', coalesce(json_agg(x.text), '[]'),
    'frequency', coalesce(json_agg(x.frequency), '[]'), 'mainTarget', coalesce(json_agg(x.main_target), '[]'),
    'populationCode', coalesce(json_agg(x.population_code), '[]'),
    'inheritedFrom', coalesce(json_agg(x.inherited_from), '[]'),
    'design', ${decisionColumns('design')}, 'operation', ${decisionColumns('operation')},
    'update', CASE WHEN count(x.update_decision) > 0 THEN ${decisionColumns('update')} END) AS columns
  FROM (
    SELECT c.id, c.stable_key, c.criterion_key, k.chapter, left(c.text, 200) AS text, c.frequency, c.main_target, c.population_code, c.inherited_from,
      ${decisionFields('design')}, ${decisionFields('operation')}, ${decisionFields('update_test', 'update')}
    FROM individual_control c
    JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
      ${decisionJoin('design', 'DESIGN')} ${decisionJoin('operation', 'OPERATION')}
      ${decisionJoin('update_test', 'UPDATE', 'LEFT JOIN')}
    WHERE c.firm_id = $1 AND c.engagement_id = $2 ORDER BY c.position) x`;

/** $1 firm, $2 engagement, $3 plan. */
export const selectDecisions = `
  SELECT c.stable_key AS "stableKey", d.test_type AS "testType", d.decision, d.reason,
    d.overrule_reason AS "overruleReason", d.overruled_by AS "overruledBy",
    d.computed_decision AS "computedDecision", d.computed_reason AS "computedReason",
    d.computed_basis AS "computedBasis"
  FROM scope_decision d
  JOIN individual_control c ON c.firm_id = d.firm_id AND c.engagement_id = d.engagement_id
    AND c.id = d.individual_control_id
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.plan_id = $3`;

/** $1 firm, $2 engagement, $3 plan, $4 statement, $5 decisions by stable key. */
export const insertDecisions = `
  INSERT INTO scope_decision (firm_id, engagement_id, plan_id, individual_control_id, test_type, decision, reason,
    overrule_reason, overruled_by, computed_decision, computed_reason, computed_basis)
  SELECT $1, $2, $3, c.id, x."testType", x.decision, x.reason, x."overruleReason", x."overruledBy", x."computedDecision",
    x."computedReason", x."computedBasis"
  FROM jsonb_to_recordset($5) AS x("stableKey" text, "testType" text, decision text, reason text, "overruleReason" text,
    "overruledBy" uuid, "computedDecision" text, "computedReason" text, "computedBasis" jsonb)
  JOIN individual_control c ON c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = $4
    AND c.stable_key = x."stableKey"`;

const seen = `jsonb_to_recordset($4) AS seen("individualControlId" uuid, "testType" text, version int)`;
const ofSeen = `d.firm_id = $1 AND d.engagement_id = $2 AND d.plan_id = $3
    AND d.individual_control_id = seen."individualControlId" AND d.test_type = seen."testType"`;

/** $1 firm, $2 engagement, $3 plan, $4 the decisions that were seen. */
export const selectSeen = `
  SELECT d.individual_control_id AS "individualControlId", d.test_type AS "testType", d.decision, d.reason,
    d.overrule_reason AS "overruleReason", d.computed_decision AS "computedDecision", d.version
  FROM scope_decision d JOIN ${seen} ON ${ofSeen}`;

const changed = `d.individual_control_id AS "controlId", d.test_type AS "testType", d.decision, d.reason,
    d.overrule_reason AS "overruleReason", d.version`;

/** $1 to $4 as above, $5 decision, $6 reason, $7 the firm's words, $8 who. */
export const overruleSeen = `
  UPDATE scope_decision d SET decision = $5, reason = $6, overrule_reason = $7, overruled_by = $8, version = d.version + 1
  FROM ${seen} WHERE ${ofSeen} AND d.version = seen.version
  RETURNING ${changed}`;

/** $1 to $4 as above. */
export const restoreSeen = `
  UPDATE scope_decision d SET decision = d.computed_decision, reason = d.computed_reason, overrule_reason = NULL,
    overruled_by = NULL, version = d.version + 1
  FROM ${seen} WHERE ${ofSeen} AND d.version = seen.version
  RETURNING ${changed}`;
