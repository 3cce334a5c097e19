/** $1 firm, $2 engagement. The corrections with what was reopened for each; days are those in Japan. */
export const selectCorrections = `
  SELECT c.id, c.state, c.replaces_id AS "replacesId", (c.edition_no - 1)::int AS "replacedEdition",
    to_char(r.issued_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "replacedIssuedOn", c.edition_no::int AS "editionNo",
    c.reason, c.gives_old_file AS "givesOldFile", o.family_name || ' ' || o.given_name AS "openedByName",
    c.opened_at AS "openedAt", c.report_id AS "reportId", e.family_name || ' ' || e.given_name AS "endedByName",
    c.ended_at AS "endedAt", c.end_reason AS "endReason", c.version::int,
    coalesce((SELECT json_agg(json_build_object('testId', p.test_id, 'controlNumber', k.number, 'testType', t.test_type,
        'reason', p.reason, 'byName', m.family_name || ' ' || m.given_name, 'at', p.reopened_at)
        ORDER BY p.reopened_at, p.test_id)
      FROM correction_paper p
      JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.reopened_by
      JOIN control_test t ON t.firm_id = p.firm_id AND t.engagement_id = p.engagement_id AND t.id = p.test_id
      JOIN individual_control i ON i.firm_id = t.firm_id AND i.engagement_id = t.engagement_id
        AND i.id = t.individual_control_id
      JOIN criterion k ON k.firm_id = i.firm_id AND k.edition_id = i.edition_id AND k.key = i.criterion_key
      WHERE p.firm_id = c.firm_id AND p.engagement_id = c.engagement_id AND p.correction_id = c.id), '[]') AS papers,
    coalesce((SELECT json_agg(json_build_object('findingId', f.finding_id,
        'code', 'F-' || lpad(n.number::text, greatest(2, length(n.number::text)), '0'), 'reason', f.reason,
        'byName', m.family_name || ' ' || m.given_name, 'at', f.reopened_at) ORDER BY n.number)
      FROM correction_finding f
      JOIN member m ON m.firm_id = f.firm_id AND m.user_id = f.reopened_by
      JOIN finding n ON n.firm_id = f.firm_id AND n.engagement_id = f.engagement_id AND n.id = f.finding_id
      WHERE f.firm_id = c.firm_id AND f.engagement_id = c.engagement_id AND f.correction_id = c.id), '[]') AS findings
  FROM report_correction c
  JOIN report r ON r.firm_id = c.firm_id AND r.engagement_id = c.engagement_id AND r.id = c.replaces_id
  JOIN member o ON o.firm_id = c.firm_id AND o.user_id = c.opened_by
  LEFT JOIN member e ON e.firm_id = c.firm_id AND e.user_id = c.ended_by
  WHERE c.firm_id = $1 AND c.engagement_id = $2`;

/**
 * $1 firm, $2 engagement. What an open correction is decided by, and what its version prints of the one before. A report that somebody
 * spoilt in the database has no number here: whoever compares it is told.
 */
export const selectStandingCorrections = `
  SELECT c.id, c.state, c.replaces_id AS "replacesId", c.edition_no::int AS "editionNo", c.reason,
    c.state_before AS "stateBefore", c.version::int, r.version::int AS "replacedVersion", r.dated_on AS "replacedDatedOn",
    to_char(r.issued_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "replacedIssuedOn",
    CASE WHEN r.model IS JSON OBJECT THEN coalesce(r.model::json ->> 'documentNumber', '') ELSE '' END AS "replacedNumber",
    (SELECT f.sha256 FROM issued_file f WHERE f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id
      AND f.report_id = r.id AND f.format = 'pdf') AS "replacedSha256"
  FROM report_correction c
  JOIN report r ON r.firm_id = c.firm_id AND r.engagement_id = c.engagement_id AND r.id = c.replaces_id
  WHERE c.firm_id = $1 AND c.engagement_id = $2`;

/** $1 firm, $2 engagement. Which version took the place of which. */
export const selectReplacements = `
  SELECT c.replaces_id AS "replacesId", c.edition_no::int AS edition, c.report_id AS "reportId", c.reason,
    c.gives_old_file AS "givesOldFile", to_char(r.issued_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "on"
  FROM report_correction c
  JOIN report r ON r.firm_id = c.firm_id AND r.engagement_id = c.engagement_id AND r.id = c.report_id
  WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.state = 'issued'`;

/** $1 firm, $2 engagement, $3 correction. How the findings stood before it reopened them. */
export const selectFindingsBefore = `
  SELECT finding_id AS id, state_before AS state, text_version_before::int AS "textVersion",
    reviewed_by_before AS "reviewedBy"
  FROM correction_finding WHERE firm_id = $1 AND engagement_id = $2 AND correction_id = $3`;

/** $1 firm, $2 engagement, $3 correction. What stands in the way of giving it up. */
export const selectUnfinished = `
  SELECT
    (SELECT count(*)::int FROM control_test WHERE firm_id = $1 AND engagement_id = $2
      AND state NOT IN ('reviewed', 'closed')) AS "unreviewedPapers",
    (SELECT count(*)::int FROM finding f WHERE f.firm_id = $1 AND f.engagement_id = $2
      AND f.state IN ('draft', 'confirmed', 'reviewed') AND NOT EXISTS (SELECT FROM correction_finding c
        WHERE c.firm_id = f.firm_id AND c.engagement_id = f.engagement_id AND c.correction_id = $3
          AND c.finding_id = f.id)) AS "newFindings"`;
