/** The plan in force. $1 firm, $2 engagement. */
export const selectApprovedPlan = `
  SELECT id FROM scope_plan WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved'
  ORDER BY version_no DESC LIMIT 1`;
