/** $1 firm, $2 engagement. */
export const selectDeviations = `
  SELECT d.id, d.number, d.test_id AS "testId", t.test_type AS "testType", k.number AS "controlNumber", d.attribute, d.fact,
    d.state, d.recorded_by AS "recordedBy", m.family_name || ' ' || m.given_name AS "recordedByName",
    d.recorded_at AS "recordedAt", d.version,
    coalesce((SELECT json_agg(x.item_id ORDER BY i.rank) FROM deviation_item x
      JOIN sample_item i ON i.firm_id = x.firm_id AND i.engagement_id = x.engagement_id AND i.id = x.item_id
      WHERE x.firm_id = d.firm_id AND x.engagement_id = d.engagement_id AND x.deviation_id = d.id), '[]') AS "itemIds",
    coalesce((SELECT bool_and(p.ended_at IS NOT NULL) FROM deviation_item x
      JOIN sample_item i ON i.firm_id = x.firm_id AND i.engagement_id = x.engagement_id AND i.id = x.item_id
      JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
      WHERE x.firm_id = d.firm_id AND x.engagement_id = d.engagement_id AND x.deviation_id = d.id), false) AS "isOfEnded",
    coalesce((SELECT json_agg(json_build_object('outcome', e.outcome, 'explanation', e.explanation, 'by', e.evaluated_by,
        'byName', w.family_name || ' ' || w.given_name, 'at', e.evaluated_at) ORDER BY e.evaluated_at, e.id)
      FROM deviation_evaluation e JOIN member w ON w.firm_id = e.firm_id AND w.user_id = e.evaluated_by
      WHERE e.firm_id = d.firm_id AND e.engagement_id = d.engagement_id AND e.deviation_id = d.id), '[]') AS evaluations
  FROM deviation d
  JOIN control_test t ON t.firm_id = d.firm_id AND t.engagement_id = d.engagement_id AND t.id = d.test_id
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.recorded_by
  WHERE d.firm_id = $1 AND d.engagement_id = $2`;
