/**
 * The scope is added up in memory from one plain query per table, as the lines of the appendix are. $1 firm, $2 engagement
 * in all of them.
 */
export const selectCriteria = `
  SELECT c.key, c.parent_key AS "parentKey", c.part, c.level = 4 AND c.is_audited AS "isCounted"
  FROM engagement e JOIN criterion c ON c.firm_id = e.firm_id AND c.edition_id = e.edition_id
  WHERE e.firm_id = $1 AND e.id = $2 ORDER BY c.position`;

/** What the statement that the approved plan stands on says of each criterion. */
export const selectChoices = `
  SELECT criterion_key AS key, choice FROM statement_selection
  WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = (
    SELECT statement_id FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved'
    ORDER BY version_no DESC LIMIT 1)`;

export const selectControlCriteria = `
  SELECT id, criterion_key AS key FROM individual_control WHERE firm_id = $1 AND engagement_id = $2`;

export const selectDecisions = `
  SELECT individual_control_id AS "controlId", test_type AS "testType", decision FROM scope_decision
  WHERE firm_id = $1 AND engagement_id = $2 AND plan_id = (
    SELECT id FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved'
    ORDER BY version_no DESC LIMIT 1)`;
