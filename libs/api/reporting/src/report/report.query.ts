/** $1 firm, $2 engagement. Newest first, without what they say; each draft after an issue is one of the next edition. */
export const selectVersions = `
  SELECT r.id, r.version_no::int AS "versionNo", r.state, r.dated_on AS "datedOn", r.composed_at AS "composedAt",
    (SELECT 1 + count(*)::int FROM report i WHERE i.firm_id = r.firm_id AND i.engagement_id = r.engagement_id
      AND i.version_no < r.version_no AND i.state IN ('issued', 'replaced')) AS edition
  FROM report r WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.version_no DESC`;

/** $1 firm, $2 engagement. The report as it is stored, with its composer's name. */
export const selectReports = `
  SELECT r.id, r.version_no::int AS "versionNo", r.state, r.dated_on AS "datedOn", r.model, r.digest,
    r.composed_by AS "composedBy", m.family_name || ' ' || m.given_name AS "composedByName",
    r.composed_at AS "composedAt", r.issued_at AS "issuedAt", r.ledger_size::int AS "ledgerSize",
    r.ledger_root AS "ledgerRoot", r.version::int
  FROM report r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.composed_by
  WHERE r.firm_id = $1 AND r.engagement_id = $2`;

/** $1 firm, $2 engagement, $3 report. */
export const selectSignatures = `
  SELECT s.role, s.signer_id AS "signerId", m.family_name || ' ' || m.given_name AS "signerName", s.meaning, s.method,
    a.credential_id AS passkey, s.signed_at AS "signedAt", s.subject_digest AS digest, v.sign_off_id IS NOT NULL AS voided
  FROM sign_off s
  JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.signer_id
  LEFT JOIN sign_off_void v ON v.firm_id = s.firm_id AND v.engagement_id = s.engagement_id AND v.sign_off_id = s.id
  LEFT JOIN sign_off_assertion l ON l.firm_id = s.firm_id AND l.engagement_id = s.engagement_id AND l.sign_off_id = s.id
  LEFT JOIN assertion a ON a.firm_id = l.firm_id AND a.stream_id = l.engagement_id AND a.id = l.assertion_id
  WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.subject_type = 'report' AND s.subject_id = $3
  ORDER BY s.signed_at, s.id`;

/** $1 firm, $2 engagement, $3 report. */
export const selectIssuedFiles = `
  SELECT format, file_name AS "fileName", sha256, size::float8 AS size FROM issued_file
  WHERE firm_id = $1 AND engagement_id = $2 AND report_id = $3 ORDER BY array_position(ARRAY['pdf', 'docx', 'xlsx'], format)`;

/**
 * $1 firm, $2 engagement, $3 codes of allowed omission reasons by test type (`INHERITED/DESIGN`). What the checks before
 * the issue look at, counted where it is recorded.
 */
export const selectCheckFacts = `
  WITH plan AS (
    SELECT firm_id, engagement_id, id FROM scope_plan
    WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved' ORDER BY version_no DESC LIMIT 1),
  decisions AS (
    SELECT d.decision, d.test_type, d.reason FROM plan
    JOIN scope_decision d ON d.firm_id = plan.firm_id AND d.engagement_id = plan.engagement_id AND d.plan_id = plan.id),
  -- What is to be something else each time: the documents of a sample's items that are numbered apart.
  given AS (
    SELECT i.population_id::text AS place, i.id::text AS thing, d.evidence_id::text AS source, v.sha256
    FROM item_document d
    JOIN sample_item i ON i.firm_id = d.firm_id AND i.engagement_id = d.engagement_id AND i.id = d.item_id
    JOIN evidence e ON e.firm_id = d.firm_id AND e.engagement_id = d.engagement_id AND e.id = d.evidence_id
    JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
      AND v.version_no = e.latest_version
    WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.ended_at IS NULL AND i.voided_at IS NULL),
  tests AS (
    SELECT state, conclusion, test_type FROM control_test
    WHERE firm_id = $1 AND engagement_id = $2 AND state <> 'closed')
  SELECT
    (SELECT json_build_object('tests', count(*) FILTER (WHERE decision = 'in'),
        'omissions', count(*) FILTER (WHERE decision = 'omitted' AND test_type <> 'UPDATE'),
        'omissionsWithoutAllowedReason',
          count(*) FILTER (WHERE decision = 'omitted' AND reason || '/' || test_type <> ALL ($3)))
      FROM decisions) AS plan,
    (SELECT json_build_object('total', count(*), 'reviewed', count(*) FILTER (WHERE state = 'reviewed'),
        'concluded', count(*) FILTER (WHERE conclusion IS NOT NULL))
      FROM tests) AS tests,
    (SELECT json_build_object('dated', count(v.as_of), 'outside',
        count(*) FILTER (WHERE v.as_of NOT BETWEEN e.period_start AND e.period_end))
      FROM engagement e JOIN evidence v ON v.firm_id = e.firm_id AND v.engagement_id = e.id
      WHERE e.firm_id = $1 AND e.id = $2 AND EXISTS (SELECT FROM evidence_link l
        WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.evidence_id = v.id AND l.ended_at IS NULL)) AS evidence,
    (SELECT json_build_object('given', count(*), 'repeated', count(*) FILTER (WHERE repeated))
      FROM (SELECT place, thing, bool_or(is_other) AS repeated FROM (
        SELECT place, thing, min(thing) OVER same <> max(thing) OVER same
          AND min(source) OVER same <> max(source) OVER same AS is_other
        FROM given WINDOW same AS (PARTITION BY place, sha256)) g GROUP BY place, thing) things) AS files,
    (SELECT json_build_object('sent', count(*), 'open', count(*) FILTER (WHERE state NOT IN ('accepted', 'withdrawn')))
      FROM evidence_request WHERE firm_id = $1 AND engagement_id = $2 AND state <> 'draft') AS requests,
    (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE state NOT IN ('explained', 'raised')))
      FROM deviation WHERE firm_id = $1 AND engagement_id = $2) AS deviations,
    (SELECT coalesce(json_agg(state ORDER BY number), '[]') FROM finding
      WHERE firm_id = $1 AND engagement_id = $2 AND state <> 'withdrawn') AS findings,
    (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE state <> 'resolved'))
      FROM review_note WHERE firm_id = $1 AND engagement_id = $2 AND test_id NOT IN (
        SELECT id FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND state = 'closed')) AS notes,
    (SELECT json_build_object('designTests', count(*) FILTER (WHERE test_type = 'DESIGN'),
        'operationTests', count(*) FILTER (WHERE test_type = 'OPERATION'),
        'updateTests', count(*) FILTER (WHERE test_type = 'UPDATE')) FROM tests) AS counted,
    (SELECT count(*)::int FROM decisions WHERE test_type = 'DESIGN' AND decision = 'omitted') AS omissions,
    (SELECT coalesce(overridden_on, computed_on) FROM engagement_date
      WHERE firm_id = $1 AND engagement_id = $2 AND rule = 'report') AS "reportDeadline",
    (SELECT k.representative_name FROM engagement e JOIN client k ON k.firm_id = e.firm_id AND k.id = e.client_id
      WHERE e.firm_id = $1 AND e.id = $2) AS representative`;

/**
 * $1 firm, $2 engagement, $3 the date that the report bears. Whoever is on the team then or put their name under something, with
 * the day of their first declaration and of the first thing that they signed, noted, took in or composed.
 */
export const selectIndependence = `
  WITH work AS (
    SELECT signer_id AS user_id, signed_at AS at FROM sign_off WHERE firm_id = $1 AND engagement_id = $2
    UNION ALL SELECT written_by, written_at FROM review_note WHERE firm_id = $1 AND engagement_id = $2
    UNION ALL SELECT composed_by, composed_at FROM report WHERE firm_id = $1 AND engagement_id = $2),
  begun AS (SELECT user_id, min((at AT TIME ZONE 'Asia/Tokyo')::date) AS on FROM work GROUP BY user_id),
  people AS (
    SELECT user_id FROM team_member WHERE firm_id = $1 AND engagement_id = $2 AND from_on <= $3::date
      AND (to_on IS NULL OR to_on >= $3::date)
    UNION SELECT signer_id FROM sign_off WHERE firm_id = $1 AND engagement_id = $2),
  declared AS (
    SELECT DISTINCT ON (d.user_id) d.user_id, min(d.declared_on) OVER (PARTITION BY d.user_id) AS on,
      d.has_interest AND NOT EXISTS (SELECT FROM interest_resolution r WHERE r.firm_id = d.firm_id
        AND r.engagement_id = d.engagement_id AND r.declaration_id = d.id) AS open
    FROM independence_declaration d WHERE d.firm_id = $1 AND d.engagement_id = $2
    ORDER BY d.user_id, d.has_interest DESC, d.recorded_at DESC, d.id DESC)
  SELECT count(*)::int AS people, count(*) FILTER (WHERE d.user_id IS NULL)::int AS undeclared,
    count(*) FILTER (WHERE d.open)::int AS interested, count(*) FILTER (WHERE d.on > b.on)::int AS late
  FROM people p LEFT JOIN declared d ON d.user_id = p.user_id LEFT JOIN begun b ON b.user_id = p.user_id`;

/** $1 firm, $2 engagement. The tests that somebody has signed, by id and state. */
export const selectSignedTests = `
  SELECT id, state FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND state IN ('prepared', 'reviewed')`;

/** $1 firm, $2 engagement. Which signatures on tests stand: those that nobody voided. */
export const selectStandingSignatures = `
  SELECT s.subject_id AS "testId", bool_or(s.role = 'prepare') AS prepared, bool_or(s.role = 'review') AS reviewed
  FROM sign_off s
  WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.subject_type = 'control_test' AND s.id NOT IN (
    SELECT v.sign_off_id FROM sign_off_void v WHERE v.firm_id = $1 AND v.engagement_id = $2)
  GROUP BY s.subject_id`;
