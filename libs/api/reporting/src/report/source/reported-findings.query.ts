/**
 * $1 firm, $2 engagement. The findings whose text the client has confirmed, as the report prints them. Items are named by
 * population and row number: what stands in the row stays in the firm.
 */
export const selectReportedFindings = `
  SELECT f.number::int, c.number AS criterion, t.test_type AS "testType", x.stated_control AS "controlText", x.fact,
    x.difference, x.period_note AS extent, k.confirmed_on AS "confirmedOn", t.item_total::int AS tested,
    CASE WHEN i.valid_to < e.period_end THEN i.valid_to + 1 END AS "changedOn",
    (SELECT count(*)::int FROM sample_item s
      JOIN sample_draw b ON b.firm_id = s.firm_id AND b.engagement_id = s.engagement_id AND b.id = s.draw_id
      JOIN population p ON p.firm_id = s.firm_id AND p.engagement_id = s.engagement_id AND p.id = s.population_id
        AND p.ended_at IS NULL
      WHERE s.firm_id = f.firm_id AND s.engagement_id = f.engagement_id AND s.void_reason IS NULL AND b.method = 'SPECIFIC'
        AND EXISTS (SELECT FROM population_test q WHERE q.firm_id = s.firm_id AND q.engagement_id = s.engagement_id
          AND q.population_id = s.population_id AND q.test_id = f.test_id)) AS "specificTested",
    coalesce(shown.items, '{}') AS items, shown.specific AS "specificDeviating"
  FROM finding f
  JOIN finding_text x ON x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id
    AND x.text_version = f.text_version
  JOIN client_confirmation k ON k.firm_id = f.firm_id AND k.engagement_id = f.engagement_id AND k.finding_id = f.id
    AND k.text_version = f.text_version
  JOIN engagement e ON e.firm_id = f.firm_id AND e.id = f.engagement_id
  JOIN control_test t ON t.firm_id = f.firm_id AND t.engagement_id = f.engagement_id AND t.id = f.test_id
  JOIN individual_control i ON i.firm_id = t.firm_id AND i.engagement_id = t.engagement_id
    AND i.id = t.individual_control_id
  JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
  CROSS JOIN LATERAL (
    SELECT array_agg(code || ' #' || row_number ORDER BY code, row_number) AS items,
      count(*) FILTER (WHERE is_specific)::int AS specific
    FROM (SELECT DISTINCT p.code, s.row_number, b.method = 'SPECIFIC' AS is_specific FROM finding_deviation d
      JOIN deviation_item n ON n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id
        AND n.deviation_id = d.deviation_id
      JOIN sample_item s ON s.firm_id = n.firm_id AND s.engagement_id = n.engagement_id AND s.id = n.item_id
      JOIN sample_draw b ON b.firm_id = s.firm_id AND b.engagement_id = s.engagement_id AND b.id = s.draw_id
      JOIN population p ON p.firm_id = s.firm_id AND p.engagement_id = s.engagement_id AND p.id = s.population_id
        AND p.ended_at IS NULL
      WHERE d.firm_id = f.firm_id AND d.engagement_id = f.engagement_id AND d.finding_id = f.id) each) shown
  WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.state NOT IN ('draft', 'withdrawn')
  ORDER BY f.number`;

/** A population `p` counts while a test looks at its items; one whose tests an amendment closed stays on file, uncounted. */
const isSampled = `EXISTS (
      SELECT FROM population_test x
      JOIN control_test y ON y.firm_id = x.firm_id AND y.engagement_id = x.engagement_id AND y.id = x.test_id
      WHERE x.firm_id = p.firm_id AND x.engagement_id = p.engagement_id AND x.population_id = p.id AND y.state <> 'closed')`;

/** The population and the draw of an item `i`. */
const ofDraw = `JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
      JOIN sample_draw d ON d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id AND d.id = i.draw_id`;
const isItem = `i.firm_id = $1 AND i.engagement_id = $2 AND i.void_reason IS NULL AND p.state = 'frozen' AND ${isSampled}`;

/** $1 firm, $2 engagement. The numbers of §6 beside those that are counted from 別添1 itself. */
export const selectSampleCounts = `
  SELECT
    (SELECT count(*)::int FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'frozen'
      AND ${isSampled}) AS populations,
    (SELECT count(*)::int FROM sample_item i
      ${ofDraw}
      WHERE ${isItem} AND d.method <> 'SPECIFIC') AS "sampleItems",
    (SELECT json_object_agg(m.method, m.items) FROM (SELECT d.method, count(*)::int AS items FROM sample_item i
      ${ofDraw} WHERE ${isItem} GROUP BY d.method) m HAVING bool_or(m.method <> 'RANDOM')) AS methods,
    (SELECT count(DISTINCT q.test_id)::int FROM population_test q
      JOIN population p ON p.firm_id = q.firm_id AND p.engagement_id = q.engagement_id AND p.id = q.population_id
      JOIN control_test t ON t.firm_id = q.firm_id AND t.engagement_id = q.engagement_id AND t.id = q.test_id
      WHERE q.firm_id = $1 AND q.engagement_id = $2 AND p.state = 'frozen' AND t.state <> 'closed') AS "testsWithSamples",
    (SELECT count(*)::int FROM deviation d WHERE d.firm_id = $1 AND d.engagement_id = $2) AS deviations,
    (SELECT count(*)::int FROM deviation d WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.state = 'explained')
      AS "deviationsExplained"`;
