import { scanOf } from '@akashi/api-platform';

const counts = `
    (SELECT count(*)::int FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
      AND i.population_id = p.id AND i.void_reason IS NULL) AS "itemTotal",
    (SELECT count(*)::int FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
      AND i.population_id = p.id AND i.void_reason IS NULL
      AND EXISTS (SELECT FROM population_test x WHERE x.firm_id = i.firm_id AND x.engagement_id = i.engagement_id
        AND x.population_id = i.population_id)
      AND NOT EXISTS (SELECT FROM population_test x
        LEFT JOIN item_result r ON r.firm_id = x.firm_id AND r.engagement_id = x.engagement_id AND r.item_id = i.id
          AND r.test_id = x.test_id AND r.attribute = x.attribute
        WHERE x.firm_id = i.firm_id AND x.engagement_id = i.engagement_id AND x.population_id = i.population_id
          AND r.item_id IS NULL)) AS "itemDone",
    (SELECT count(DISTINCT x.test_id)::int FROM population_test x WHERE x.firm_id = p.firm_id
      AND x.engagement_id = p.engagement_id AND x.population_id = p.id) AS "testCount"`;

const rowColumns = `p.id, p.code, p.version_no AS "versionNo", p.name, p.frequency, p.state, p.row_count AS "rowCount",
    p.file_name AS "fileName", p.file_sha256 AS "fileSha256", p.file_encoding AS "fileEncoding",
    ${scanOf('p', 'file_sha256')} AS scan,
    p.registered_at AS "registeredAt", p.frozen_at AS "frozenAt", p.version, ${counts}`;

const ended = `CASE WHEN p.ended_at IS NOT NULL THEN (SELECT json_build_object('reason', p.ended_reason,
      'byName', b.family_name || ' ' || b.given_name, 'at', p.ended_at)
    FROM member b WHERE b.firm_id = p.firm_id AND b.user_id = p.ended_by) END AS ended`;

const agreedSize = `CASE WHEN p.agreed_size IS NOT NULL THEN (SELECT json_build_object('size', p.agreed_size,
      'reason', p.agreed_reason, 'by', p.agreed_by, 'byName', b.family_name || ' ' || b.given_name, 'at', p.agreed_at)
    FROM member b WHERE b.firm_id = p.firm_id AND b.user_id = p.agreed_by) END AS "agreedSize"`;

/** Without the specific items, which stand beside the sample. */
const sampleTotal = `(SELECT count(*)::int FROM sample_item i
    JOIN sample_draw d ON d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id AND d.id = i.draw_id
    WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id AND i.population_id = p.id
      AND i.void_reason IS NULL AND d.method <> 'SPECIFIC') AS "sampleTotal"`;

const ownColumns = `p.source_system AS "sourceSystem", p.query_note AS "queryNote", p.extracted_on AS "extractedOn",
    p.extracted_by AS "extractedBy", p.completeness, p.reading, coalesce(p.covers_until, e.period_end) AS "coversUntil", p.header,
    p.seed_sha256 AS "seedSha256", ${sampleTotal}, m.family_name || ' ' || m.given_name AS "registeredByName", p.replaces_id AS "replacesId",
    ${agreedSize}, ${ended}, (SELECT s.columns FROM sheet_columns s WHERE s.firm_id = p.firm_id
      AND s.engagement_id = p.engagement_id AND s.population_id = p.id) AS "shownColumns"`;

const populations = `
  FROM population p
  JOIN engagement e ON e.firm_id = p.firm_id AND e.id = p.engagement_id
  JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.registered_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2`;

/** $1 firm, $2 engagement. */
export const selectPopulationRows = `SELECT ${rowColumns} ${populations} ORDER BY p.code, p.version_no`;

/** $1 firm, $2 engagement, $3 population. */
export const selectPopulation = `SELECT ${rowColumns}, ${ownColumns} ${populations} AND p.id = $3`;

/** $1 firm, $2 engagement, $3 population: all that ever had its code. */
export const selectVersions = `
  SELECT p.id, p.version_no AS "versionNo", p.state, p.file_name AS "fileName", p.row_count AS "rowCount",
    (SELECT count(*)::int FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
      AND i.population_id = p.id AND i.void_reason IS NULL) AS "itemTotal",
    p.registered_at AS "registeredAt", p.replaces_id AS "replacesId", ${ended}
  FROM population o
  JOIN population p ON p.firm_id = o.firm_id AND p.engagement_id = o.engagement_id AND p.code = o.code
  WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.id = $3 ORDER BY p.version_no`;

/** $1 firm, $2 engagement, $3 population. */
export const selectDraws = `
  SELECT d.id, d.ordinal, d.method, d.algorithm, d.seed_hex AS "seedHex", d.start, d.size, d.rule, d.reason, d.criteria,
    d.method_reason AS "methodReason", CASE WHEN d.confidence IS NOT NULL THEN json_build_object('confidence', d.confidence,
      'tolerable', d.tolerable, 'expected', d.expected) END AS attribute, d.drawn_by AS "drawnBy",
    m.family_name || ' ' || m.given_name AS "drawnByName", d.drawn_at AS "drawnAt"
  FROM sample_draw d JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.drawn_by
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.population_id = $3 ORDER BY d.ordinal`;

/** $1 firm, $2 engagement, $3 population. */
export const selectPopulationTests = `
  SELECT t.id AS "testId", t.version AS "testVersion", t.test_type AS type, k.number AS "controlNumber",
    t.state = 'closed' AS "isClosed",
    json_agg(json_build_object('attribute', x.attribute, 'name', x.attribute_name) ORDER BY x.attribute) AS attributes
  FROM population_test x
  JOIN control_test t ON t.firm_id = x.firm_id AND t.engagement_id = x.engagement_id AND t.id = x.test_id
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.population_id = $3
  GROUP BY t.id, t.version, t.test_type, t.state, k.number, c.position ORDER BY c.position, t.test_type`;

/** $1 firm, $2 engagement, $3 population. */
export const selectSampleItems = `
  SELECT i.id, d.ordinal AS draw, i.rank, i.row_number AS "rowNumber", i.cells, i.row_sha256 AS "rowSha256", i.void_reason AS "voidReason", i.version,
    coalesce((SELECT json_agg(json_build_object('testId', r.test_id, 'attribute', r.attribute, 'result', r.result,
        'note', r.note, 'recordedBy', r.recorded_by, 'version', r.version) ORDER BY r.test_id, r.attribute)
      FROM item_result r
      WHERE r.firm_id = i.firm_id AND r.engagement_id = i.engagement_id AND r.item_id = i.id), '[]') AS results
  FROM sample_item i
  JOIN sample_draw d ON d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id AND d.id = i.draw_id
  WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.population_id = $3 ORDER BY i.rank`;
