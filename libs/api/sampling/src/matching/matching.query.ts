const wordsOf = `CASE WHEN t.evidence_id IS NULL THEN 'waiting' WHEN t.pages IS NULL THEN 'none' ELSE 'read' END`;

/** The newest file of `e`, and what was read of it. */
const newestFile = `
  JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
    AND v.version_no = e.latest_version
  LEFT JOIN evidence_text t ON t.firm_id = v.firm_id AND t.engagement_id = v.engagement_id AND t.evidence_id = v.evidence_id
    AND t.version_no = v.version_no`;

/** $1 firm, $2 engagement, $3 population. */
export const selectItemDocuments = `
  SELECT d.id, d.item_id AS "itemId", d.evidence_id AS "evidenceId", e.number AS "evidenceNumber", e.name,
    v.file_name AS "fileName", e.latest_version AS "versionNo", ${wordsOf} AS words, d.found_by AS "foundBy",
    m.family_name || ' ' || m.given_name AS "byName", d.placed_at AS at
  FROM item_document d
  JOIN sample_item i ON i.firm_id = d.firm_id AND i.engagement_id = d.engagement_id AND i.id = d.item_id
  JOIN evidence e ON e.firm_id = d.firm_id AND e.engagement_id = d.engagement_id AND e.id = d.evidence_id
  ${newestFile}
  JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.placed_by
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND i.population_id = $3 AND d.ended_at IS NULL
  ORDER BY i.rank, d.placed_at, d.id`;

/** $1 firm, $2 engagement, $3 population: evidence on its papers that is no item's. */
export const selectUnplacedFiles = `
  SELECT e.id AS "evidenceId", e.number AS "evidenceNumber", e.name, v.file_name AS "fileName", ${wordsOf} AS words
  FROM evidence e
  ${newestFile}
  WHERE e.firm_id = $1 AND e.engagement_id = $2
    AND EXISTS (SELECT FROM evidence_link l JOIN population_test x ON x.firm_id = l.firm_id
      AND x.engagement_id = l.engagement_id AND x.test_id = l.test_id AND x.population_id = $3
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.engagement_id AND l.evidence_id = e.id AND l.ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM item_document d JOIN sample_item i ON i.firm_id = d.firm_id
      AND i.engagement_id = d.engagement_id AND i.id = d.item_id AND i.population_id = $3
      WHERE d.firm_id = e.firm_id AND d.engagement_id = e.engagement_id AND d.evidence_id = e.id AND d.ended_at IS NULL)
  ORDER BY e.number`;

/** $1 firm, $2 engagement, $3 evidence: the words of its newest file. */
export const selectWords = `
  SELECT e.id AS "evidenceId", e.latest_version AS "versionNo", v.file_name AS "fileName", t.pages, t.places
  FROM evidence e ${newestFile}
  WHERE e.firm_id = $1 AND e.engagement_id = $2 AND e.id = $3`;

/** $1 firm, $2 engagement, $3 population. */
export const selectRule = `
  SELECT r.version_no AS "versionNo", r.fields, m.family_name || ' ' || m.given_name AS "byName", r.set_at AS at
  FROM match_rule r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.set_by
  WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.population_id = $3 ORDER BY r.version_no DESC LIMIT 1`;

/** $1 firm, $2 engagement, $3 population. */
export const selectRun = `
  SELECT r.run_no AS "runNo", r.rule_no AS "ruleNo", m.family_name || ' ' || m.given_name AS "byName", r.run_at AS at
  FROM match_run r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.run_by
  WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.population_id = $3 ORDER BY r.run_no DESC LIMIT 1`;

/** $1 firm, $2 engagement, $3 population, $4 number of the look. */
export const selectMatches = `
  SELECT x.item_id AS "itemId", x.fields FROM item_match x
  JOIN sample_item i ON i.firm_id = x.firm_id AND i.engagement_id = x.engagement_id AND i.id = x.item_id
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.population_id = $3 AND x.run_no = $4 ORDER BY i.rank`;

/** $1 firm, $2 engagement, $3 population: those whose results stand. */
export const selectTaken = `
  SELECT p.item_id AS "itemId", p.test_id AS "testId", p.attribute, p.run_no AS "runNo", r.rule_no AS "ruleNo",
    m.family_name || ' ' || m.given_name AS "byName", p.taken_at AS at
  FROM taken_proposal p
  JOIN item_result s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.item_id = p.item_id
    AND s.test_id = p.test_id AND s.attribute = p.attribute AND s.version = p.result_version
  JOIN match_run r ON r.firm_id = p.firm_id AND r.engagement_id = p.engagement_id AND r.population_id = p.population_id
    AND r.run_no = p.run_no
  JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.taken_by
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.population_id = $3
  ORDER BY p.item_id, p.test_id, p.attribute`;

/** $1 firm, $2 engagement, $3 population: what is matched of it. */
export const selectMatchedPopulation = `
  SELECT p.state, jsonb_array_length(p.header) AS columns,
    coalesce((p.reading -> 'columns' -> 'key' ->> 'column')::int, 1) AS "keyColumn",
    coalesce((SELECT json_agg(DISTINCT x.attribute) FROM population_test x WHERE x.firm_id = p.firm_id
      AND x.engagement_id = p.engagement_id AND x.population_id = p.id), '[]') AS attributes,
    coalesce((SELECT json_agg(json_build_object('id', i.id, 'cells', i.cells, 'isVoid', i.void_reason IS NOT NULL)
        ORDER BY i.rank) FROM sample_item i
      WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id AND i.population_id = p.id), '[]') AS items
  FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3`;

/** $1 firm, $2 engagement, $3 population, $4 evidence: papers that look at its items and do not use it yet. */
export const selectPapersWithout = `
  SELECT DISTINCT x.test_id AS id FROM population_test x
  JOIN control_test c ON c.firm_id = x.firm_id AND c.engagement_id = x.engagement_id AND c.id = x.test_id AND c.state <> 'closed'
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.population_id = $3 AND NOT EXISTS (SELECT FROM evidence_link l
    WHERE l.firm_id = x.firm_id AND l.engagement_id = x.engagement_id AND l.test_id = x.test_id AND l.evidence_id = $4
      AND l.ended_at IS NULL)`;
