/**
 * The lines of 別添1 come from one query per table and are put together in memory: each of them is fast however little the
 * database knows of the engagement yet. No column that holds a procedure, a note or a row of a population is read here.
 */

/** The statement that the plan in force was drawn from. $1 firm, $2 engagement. */
const plannedStatement = `(
    SELECT statement_id FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved')`;

/** $1 firm, $2 engagement. The individual controls of the approved plan's statement, in their order. */
export const selectControls = `
  SELECT i.id, i.stable_key AS "stableKey", c.number AS criterion, i.text AS "controlText",
    coalesce(i.main_target, 'REGULATION') AS "mainTarget"
  FROM individual_control i
  JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
  WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.statement_id = ${plannedStatement}
  ORDER BY i.position, i.id`;

/** $1 firm, $2 engagement. The tests that have a conclusion; of one control first the design, then the operation. */
export const selectTests = `
  SELECT id, individual_control_id AS "controlId", test_type AS "testType", conclusion FROM control_test
  WHERE firm_id = $1 AND engagement_id = $2 AND conclusion IS NOT NULL AND state <> 'closed'
  ORDER BY array_position(ARRAY['DESIGN', 'OPERATION', 'UPDATE'], test_type)`;

/**
 * $1 firm, $2 engagement. How often a control was worded anew up to the statement that is audited: one more than the times its
 * text differs from the version before. Wordings that came later are not counted.
 */
export const selectControlVersions = `
  SELECT "stableKey", 1 + count(*) FILTER (WHERE text <> earlier)::int AS version FROM (
    SELECT i.stable_key AS "stableKey", i.text,
      lag(i.text) OVER (PARTITION BY i.stable_key ORDER BY s.version_no) AS earlier
    FROM individual_control i
    JOIN statement s ON s.firm_id = i.firm_id AND s.engagement_id = i.engagement_id AND s.id = i.statement_id
    WHERE i.firm_id = $1 AND i.engagement_id = $2 AND s.version_no <= (
      SELECT a.version_no FROM statement a
      WHERE a.firm_id = $1 AND a.engagement_id = $2 AND a.id = ${plannedStatement})) x
  GROUP BY "stableKey"`;

/** $1 firm, $2 engagement. By which techniques, when and by whom each test was done. */
export const selectTestSteps = `
  SELECT s.test_id AS "testId", array_agg(DISTINCT s.technique) AS techniques, max(s.performed_on) AS "performedOn",
    coalesce(array_agg(DISTINCT m.family_name || ' ' || m.given_name) FILTER (WHERE m.user_id IS NOT NULL), '{}')
      AS performers
  FROM test_step s LEFT JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.performed_by
  WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.ended_at IS NULL GROUP BY s.test_id`;

/** $1 firm, $2 engagement. The frozen populations and how many of their items stand in the sample, without specific ones beside it. */
export const selectPopulations = `
  SELECT p.id, p.code AS number, p.row_count::int AS count,
    (SELECT count(*)::int FROM sample_item i
      JOIN sample_draw d ON d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id AND d.id = i.draw_id
      WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
      AND i.population_id = p.id AND i.void_reason IS NULL AND d.method <> 'SPECIFIC') AS sampled
  FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'frozen' ORDER BY p.code`;

/** $1 firm, $2 engagement. */
export const selectPopulationTests = `
  SELECT DISTINCT test_id AS "testId", population_id AS "populationId" FROM population_test
  WHERE firm_id = $1 AND engagement_id = $2`;

/** $1 firm, $2 engagement. Findings whose text the client has confirmed. */
export const selectTestFindings = `
  SELECT test_id AS "testId", number::int FROM finding
  WHERE firm_id = $1 AND engagement_id = $2 AND state NOT IN ('draft', 'withdrawn') ORDER BY number`;
