import { scanOf } from '@akashi/api-platform';

/** $1 firm, $2 engagement. Newest first. */
export const selectPackages = `
  SELECT p.id, p.version_no::int AS "versionNo", p.report_id AS "reportId", p.state,
    coalesce(substring(p.contents FROM '"bagName":"([A-Za-z0-9_-]+)"'), 'package') || '.zip' AS "fileName", p.file_sha256 AS "fileSha256",
    p.size::float8 AS size, p.ledger_size::int AS "ledgerSize", p.ledger_root AS "ledgerRoot",
    m.family_name || ' ' || m.given_name AS "builtByName", p.built_at AS "builtAt",
    p.handed_over_on AS "handedOverOn", p.handed_over_to AS "handedOverTo", p.version::int
  FROM handoff_package p JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.built_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2 ORDER BY p.version_no DESC`;

/** $1 firm, $2 engagement. The papers Akashi holds itself, by the code of their form. */
export const selectKeptPapers = `
  SELECT CASE f.format WHEN 'pdf' THEN 'RESULT_REPORT' ELSE 'RESULT_APPENDIX' END AS form, f.file_name AS "fileName",
    f.sha256, 'none' AS scan
  FROM report r
  JOIN issued_file f ON f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.report_id = r.id
  WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.state = 'issued' AND f.format IN ('pdf', 'xlsx')
  UNION ALL
  (SELECT 'STATEMENT', s.file_name, s.file_sha256, ${scanOf('s', 'file_sha256')} FROM statement s
   WHERE s.firm_id = $1 AND s.engagement_id = $2 ORDER BY s.version_no DESC LIMIT 1)
  UNION ALL
  (SELECT 'REPRESENTATION_LETTER', l.file_name, l.file_sha256, ${scanOf('l', 'file_sha256')} FROM representation_letter l
   WHERE l.firm_id = $1 AND l.engagement_id = $2 ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1)`;

/** $1 firm, $2 engagement. */
export const selectSentPapers = `
  SELECT form, state, reason, file_name AS "fileName", sha256, version::int, ${scanOf('i')} AS scan FROM package_item i
  WHERE firm_id = $1 AND engagement_id = $2`;

/** $1 firm, $2 engagement. Names and dates that the papers share, as they are registered. */
export const selectPackageFacts = `
  SELECT f.name AS "firmName", k.name AS "clientName", k.representative_name AS "clientRepresentative",
    s.name AS "serviceName", e.period_start AS "periodStart", e.period_end AS "periodEnd",
    (SELECT coalesce(d.overridden_on, d.computed_on) FROM engagement_date d
      WHERE d.firm_id = e.firm_id AND d.engagement_id = e.id AND d.rule = 'apply') AS "applyBy",
    (SELECT count(*)::int FROM finding n WHERE n.firm_id = e.firm_id AND n.engagement_id = e.id
      AND n.state <> 'withdrawn') AS findings,
    (SELECT count(*)::int FROM improvement_item i WHERE i.firm_id = e.firm_id AND i.engagement_id = e.id) AS planned
  FROM engagement e
  JOIN firm f ON f.firm_id = e.firm_id
  JOIN client k ON k.firm_id = e.firm_id AND k.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.id = $2`;

/** $1 firm, $2 engagement, $3 size. The events that a package of this ledger size encloses. */
export const selectEventTexts = `
  SELECT canon FROM ledger_event WHERE firm_id = $1 AND stream_id = $2 AND seq < $3 ORDER BY seq`;

/** $1 firm, $2 engagement, $3 size. */
export const selectNotes = `
  SELECT size::int, note, encode(root, 'hex') AS root,
    (SELECT coalesce(json_agg(json_build_object('witness', s.witness, 'line', s.line) ORDER BY s.witness), '[]')
      FROM ledger_cosignature s WHERE s.firm_id = c.firm_id AND s.stream_id = c.stream_id AND s.size = c.size) AS cosignatures,
    (SELECT t.token FROM ledger_timestamp t WHERE t.firm_id = c.firm_id AND t.stream_id = c.stream_id AND t.size = c.size) AS token
  FROM ledger_checkpoint c
  WHERE firm_id = $1 AND stream_id = $2 AND size <= $3 ORDER BY size`;
