/** Earlier engagements of the same service of the same client, whose report has been issued. */
const earlierEngagements = `
  engagement me JOIN engagement e ON e.firm_id = me.firm_id AND e.client_id = me.client_id
    AND e.service_id = me.service_id AND e.id <> me.id AND e.period_end < me.period_start`;

/** $1 firm, $2 engagement: what was concluded in them, with the control as it was stated then. */
export const selectOwnTests = `
  SELECT c.stable_key AS "stableKey", c.criterion_key AS "criterionKey", c.edition_id AS "editionId",
    t.test_type AS "testType", e.period_end AS "periodEnd", t.conclusion AS result, e.name AS source,
    e.id AS "engagementId", c.text, c.frequency, c.main_target AS "mainTarget", c.inherited_from AS "inheritedFrom"
  FROM ${earlierEngagements}
  JOIN control_test t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.state = 'reviewed'
    AND t.conclusion IN ('NO_EXCEPTION', 'DEVIATION')
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id
    AND c.id = t.individual_control_id
  WHERE me.firm_id = $1 AND me.id = $2 AND e.state IN ('issued', 'handed_over', 'archived')
  ORDER BY e.period_end, c.position, t.test_type`;

/** $1 firm, $2 engagement: what was recorded in this engagement and in earlier ones of the service, in its order. */
export const selectRecordedTests = `
  SELECT x.stable_key AS "stableKey", x.criterion_key AS "criterionKey", x.edition_id AS "editionId",
    x.test_type AS "testType", x.period_end AS "periodEnd", x.result, r.source
  FROM engagement me
  JOIN engagement e ON e.firm_id = me.firm_id AND e.client_id = me.client_id AND e.service_id = me.service_id
    AND (e.id = me.id OR e.period_end < me.period_start)
  JOIN earlier_test_record r ON r.firm_id = e.firm_id AND r.engagement_id = e.id
  JOIN earlier_test x ON x.firm_id = r.firm_id AND x.engagement_id = r.engagement_id AND x.record_number = r.number
  WHERE me.firm_id = $1 AND me.id = $2
  ORDER BY e.period_end, r.number, x.stable_key`;

/** $1 firm, $2 editions: what became of the criteria of earlier ones in each of these, of the entries that somebody confirmed. */
export const selectMappedCriteria = `
  SELECT m.to_edition_id AS "toEditionId", m.from_edition_id AS "editionId", x.from_keys AS "from", x.to_keys AS "to"
  FROM edition_mapping m
  JOIN edition_mapping_entry x ON x.firm_id = m.firm_id AND x.mapping_id = m.id
  WHERE m.firm_id = $1 AND m.to_edition_id = ANY ($2::text[]) AND x.kind IN ('same', 'split', 'merged')
    AND x.confirmed_at IS NOT NULL`;

/** $1 firm, $2 engagement: what a control that changed in the year was judged to be, in the latest amendment that says so. */
export const selectJudgedChanges = `
  SELECT DISTINCT ON (x.stable_key) x.stable_key AS "stableKey", x.judged
  FROM plan_change x
  JOIN scope_plan p ON p.firm_id = x.firm_id AND p.engagement_id = x.engagement_id AND p.id = x.plan_id
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.judged IS NOT NULL AND p.amends_id IS NOT NULL
  ORDER BY x.stable_key, p.version_no DESC`;

/** $1 firm, $2 engagement: what a change since last year was judged to be, with the control as it was stated then. */
export const selectJudgedSinceLastYear = `
  SELECT DISTINCT ON (x.stable_key) x.stable_key AS "stableKey", x.computed, x.judged,
    json_build_object('name', m.family_name || ' ' || m.given_name, 'at', x.decided_at) AS by,
    c.text, c.frequency, c.main_target AS "mainTarget", c.inherited_from AS "inheritedFrom"
  FROM plan_change x
  JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.decided_by
  JOIN scope_plan p ON p.firm_id = x.firm_id AND p.engagement_id = x.engagement_id AND p.id = x.plan_id
  JOIN individual_control c ON c.firm_id = x.firm_id AND c.engagement_id = x.engagement_id AND c.id = x.after_control_id
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.judged IS NOT NULL AND p.amends_id IS NULL
  ORDER BY x.stable_key, p.version_no DESC`;

/** $1 firm, $2 engagement: the acts of recording, the latest first. */
export const selectRecords = `
  SELECT r.number, r.source, m.family_name || ' ' || m.given_name AS "recordedByName", r.recorded_at AS "recordedAt",
    (SELECT count(*)::int FROM earlier_test x WHERE x.firm_id = r.firm_id AND x.engagement_id = r.engagement_id
      AND x.record_number = r.number) AS tests
  FROM earlier_test_record r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.recorded_by
  WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.number DESC`;

/** $1 firm, $2 engagement, $3 number of the record, $4 statement, $5 tests by the key of their control. */
export const insertTests = `
  INSERT INTO earlier_test (firm_id, engagement_id, record_number, stable_key, edition_id, criterion_key, test_type,
    period_end, result)
  SELECT $1, $2, $3, c.stable_key, c.edition_id, c.criterion_key, x."testType", x."periodEnd", x.result
  FROM jsonb_to_recordset($5) AS x("stableKey" text, "testType" text, "periodEnd" date, result text)
  JOIN individual_control c ON c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = $4
    AND c.stable_key = x."stableKey"`;

/** $1 firm, $2 engagement, $3 statement: the controls with the numbers by which another's report may call them. */
export const selectNumberedControls = `
  SELECT c.stable_key AS "stableKey", c.criterion_key AS "criterionKey", k.number
  FROM individual_control c
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = $3`;
