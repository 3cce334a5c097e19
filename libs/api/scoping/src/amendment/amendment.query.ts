/** $1 firm, $2 engagement: the plans that count, the draft first. */
export const selectPlans = `
  SELECT p.id, p.version_no AS "versionNo", p.state, p.version, p.statement_id AS "statementId",
    s.version_no AS "statementVersionNo", p.amends_id AS "amendsId", p.amended,
    p.approved_at AS "approvedAt", a.family_name || ' ' || a.given_name AS "approvedBy"
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  LEFT JOIN member a ON a.firm_id = p.firm_id AND a.user_id = p.approved_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state <> 'superseded'
  ORDER BY p.version_no DESC`;

/** $1 firm, $2 engagement, $3 plan: the version that it amends, with its statement's. */
export const selectAmended = `
  SELECT b.version_no AS "versionNo", s.version_no AS "statementVersionNo"
  FROM scope_plan p
  JOIN scope_plan b ON b.firm_id = p.firm_id AND b.engagement_id = p.engagement_id AND b.id = p.amends_id
  JOIN statement s ON s.firm_id = b.firm_id AND s.engagement_id = b.engagement_id AND s.id = b.statement_id
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3`;

/** $1 firm, $2 engagement, $3 plan: what is decided on each changed control, in the order of the catalogue. */
export const selectChanges = `
  SELECT x.stable_key AS "stableKey", x.computed, x.judged, x.answers, x.reason, x.decided_at AS "decidedAt",
    m.family_name || ' ' || m.given_name AS "decidedBy", x.version,
    x.before_control_id AS "beforeId", x.after_control_id AS "afterId"
  FROM plan_change x
  JOIN individual_control c ON c.firm_id = x.firm_id AND c.engagement_id = x.engagement_id
    AND c.id = coalesce(x.after_control_id, x.before_control_id)
  LEFT JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.decided_by
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.plan_id = $3
  ORDER BY c.position, x.stable_key`;

/** $1 firm, $2 engagement: the tests that are not closed, by the key of their control. */
export const selectStandingTests = `
  SELECT t.id, c.stable_key AS "stableKey", t.test_type AS "testType", t.state, t.conclusion
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed'
  ORDER BY t.id`;

/** $1 firm, $2 engagement, $3 plan, $4 keys of controls: their tests, with those that this plan closed. */
export const selectTouchedTests = `
  SELECT t.id, c.stable_key AS "stableKey", t.test_type AS type, t.state, t.conclusion
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND (t.closed_by_plan = $3
    OR (t.state <> 'closed' AND c.stable_key = ANY ($4::text[])))
  ORDER BY c.position, c.stable_key, t.test_type, t.state`;

/** $1 firm, $2 engagement, $3 plan, $4 changes. */
export const insertChanges = `
  INSERT INTO plan_change (firm_id, engagement_id, plan_id, stable_key, computed, before_control_id, after_control_id, judged,
    answers, reason, decided_by, decided_at)
  SELECT $1, $2, $3, x."stableKey", x.computed, x."beforeId", x."afterId", x.judged, coalesce(x.answers, '{}'),
    coalesce(x.reason, ''), x."decidedById", x."decidedAt"
  FROM jsonb_to_recordset($4) AS x("stableKey" text, computed text, "beforeId" uuid, "afterId" uuid, judged text,
    answers jsonb, reason text, "decidedById" uuid, "decidedAt" timestamptz)`;

/** $1 firm, $2 engagement, $3 plan: the decisions, to be kept when the amendment is drawn anew. */
export const selectDecidedChanges = `
  SELECT stable_key AS "stableKey", computed, judged, answers, reason, decided_by AS "decidedById",
    decided_at AS "decidedAt", before_control_id AS "beforeId", after_control_id AS "afterId"
  FROM plan_change WHERE firm_id = $1 AND engagement_id = $2 AND plan_id = $3 AND judged IS NOT NULL`;

/** $1 firm, $2 engagement, $3 plan, $4 keys with the versions seen, $5 kind, $6 answers, $7 reason, $8 who, $9 when. */
export const decideChanges = `
  UPDATE plan_change x SET judged = $5, answers = $6, reason = $7, decided_by = $8, decided_at = $9, version = x.version + 1
  FROM jsonb_to_recordset($4) AS seen("stableKey" text, version int)
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.plan_id = $3 AND x.stable_key = seen."stableKey"
    AND x.version = seen.version`;
