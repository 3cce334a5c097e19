/** $1 firm, $2 engagement, $3 inspection, $4 inspector, $5 who makes it. Names and days as they stand. */
export const selectBundleFacts = `
  SELECT f.name AS firm, k.name AS client, s.name AS service, e.name AS engagement, e.period_start AS "periodStart",
    e.period_end AS "periodEnd", n.authority, n.reference, n.begins_on AS "beginsOn", n.ends_on AS "endsOn",
    n.ended_at IS NOT NULL AS "isEnded", n.version::int, i.family_name || ' ' || i.given_name AS inspector,
    i.disabled_at IS NOT NULL AS "isInspectorEnded", m.family_name || ' ' || m.given_name AS "madeBy",
    EXISTS (SELECT FROM inspection_engagement g WHERE g.firm_id = n.firm_id AND g.inspection_id = n.id
      AND g.engagement_id = e.id) AS "isOpened"
  FROM engagement e
  JOIN firm f ON f.firm_id = e.firm_id
  JOIN client k ON k.firm_id = e.firm_id AND k.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  JOIN inspection n ON n.firm_id = e.firm_id AND n.id = $3
  JOIN inspector i ON i.firm_id = n.firm_id AND i.inspection_id = n.id AND i.id = $4
  JOIN member m ON m.firm_id = e.firm_id AND m.user_id = $5
  WHERE e.firm_id = $1 AND e.id = $2`;

const signature = `json_build_object('role', o.role, 'name', m.family_name || ' ' || m.given_name, 'teamRole', o.team_role,
  'signedAt', o.signed_at, 'method', o.method, 'voidedAt', v.voided_at) ORDER BY o.signed_at, o.id`;

/** $1 firm, $2 engagement. Those of each thing of a type, in the order in which they were put. */
const signaturesOf = (type: 'control_test' | 'report') => `
  SELECT o.subject_id AS id, json_agg(${signature}) AS signatures
  FROM sign_off o
  JOIN member m ON m.firm_id = o.firm_id AND m.user_id = o.signer_id
  LEFT JOIN sign_off_void v ON v.firm_id = o.firm_id AND v.engagement_id = o.engagement_id AND v.sign_off_id = o.id
  WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.subject_type = '${type}' GROUP BY o.subject_id`;

/** $1 firm, $2 engagement. Every control of the approved plan's statement with its tests, in the order of the matrix. */
export const selectSignedTests = `
  WITH signed AS MATERIALIZED (${signaturesOf('control_test')})
  SELECT k.number, k.suffix, c.text, t.test_type AS type, t.state, t.conclusion,
    a.family_name || ' ' || a.given_name AS assignee, t.evidence_count::int AS evidence, t.item_total::int AS items,
    t.deviation_count::int AS deviations, t.open_note_count::int AS "openNotes", coalesce(g.signatures, '[]') AS signatures
  FROM individual_control c
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  LEFT JOIN control_test t ON t.firm_id = c.firm_id AND t.engagement_id = c.engagement_id AND t.individual_control_id = c.id
  LEFT JOIN member a ON a.firm_id = t.firm_id AND a.user_id = t.assignee_id
  LEFT JOIN signed g ON g.id = t.id
  WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = (
    SELECT p.statement_id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'
    ORDER BY p.version_no DESC LIMIT 1)
  ORDER BY c.position, c.id, t.test_type`;

/** $1 firm, $2 engagement. */
export const selectSignedReports = `
  WITH signed AS MATERIALIZED (${signaturesOf('report')})
  SELECT r.version_no::int AS "versionNo", r.state, g.signatures
  FROM report r JOIN signed g ON g.id = r.id
  WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.version_no`;

/** $1 firm, $2 engagement, $3 bundle. */
export const selectBundle = `
  SELECT b.id, b.engagement_id AS "engagementId", b.inspector_id AS "inspectorId", b.file_name AS "fileName", b.sha256,
    b.size::float8 AS size, i.family_name || ' ' || i.given_name AS "inspectorName",
    m.family_name || ' ' || m.given_name AS "givenByName", b.given_at AS "givenAt"
  FROM inspection_bundle b
  JOIN inspector i ON i.firm_id = b.firm_id AND i.id = b.inspector_id
  JOIN member m ON m.firm_id = b.firm_id AND m.user_id = b.given_by
  WHERE b.firm_id = $1 AND b.engagement_id = $2 AND b.id = $3`;

/** $1 firm, $2 engagement, $3 bundle, $4 the account of the inspector who asks; null for the firm's own people. */
export const selectOwnBundleFile = `
  SELECT b.file_name AS "fileName", b.sha256, b.size::float8 AS size
  FROM inspection_bundle b
  JOIN inspector i ON i.firm_id = b.firm_id AND i.id = b.inspector_id
  WHERE b.firm_id = $1 AND b.engagement_id = $2 AND b.id = $3 AND ($4::uuid IS NULL OR i.account_id = $4)`;
