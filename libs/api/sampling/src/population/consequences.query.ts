/** Items `i` of the population that are not void. */
const itsItems = `FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id AND i.population_id = p.id
      AND i.void_reason IS NULL`;

/** $1 firm, $2 engagement, $3 population. */
export const selectConsequences = `
  SELECT p.version, p.state, p.code, (SELECT count(*)::int ${itsItems}) AS drawn,
    (SELECT count(DISTINCT f.id)::int FROM finding f
      JOIN finding_deviation d ON d.firm_id = f.firm_id AND d.engagement_id = f.engagement_id AND d.finding_id = f.id
      JOIN deviation_item n ON n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id AND n.deviation_id = d.deviation_id
      JOIN sample_item i ON i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id
      WHERE f.firm_id = p.firm_id AND f.engagement_id = p.engagement_id AND i.population_id = p.id AND f.state <> 'withdrawn')
      AS findings
  FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3`;

/** $1 firm, $2 engagement, $3 population. The papers that a change of it reaches: a closed one keeps what it was closed with. */
export const selectConsequencesForTests = `
  SELECT t.id AS "testId", t.test_type AS type, k.number AS "controlNumber",
    (SELECT count(DISTINCT r.item_id)::int FROM item_result r
      JOIN sample_item i ON i.firm_id = r.firm_id AND i.engagement_id = r.engagement_id AND i.id = r.item_id
      WHERE r.firm_id = t.firm_id AND r.engagement_id = t.engagement_id AND r.test_id = t.id AND i.population_id = $3
        AND i.void_reason IS NULL) AS tested,
    (SELECT count(DISTINCT d.id)::int FROM deviation d
      JOIN deviation_item n ON n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id AND n.deviation_id = d.id
      JOIN sample_item i ON i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id
      WHERE d.firm_id = t.firm_id AND d.engagement_id = t.engagement_id AND d.test_id = t.id AND i.population_id = $3)
      AS deviations,
    coalesce((SELECT json_agg(json_build_object('role', s.role, 'byName', m.family_name || ' ' || m.given_name)
        ORDER BY s.signed_at, s.id) FROM sign_off s
      JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.signer_id
      LEFT JOIN sign_off_void v ON v.firm_id = s.firm_id AND v.engagement_id = s.engagement_id AND v.sign_off_id = s.id
      WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id AND s.subject_type = 'control_test'
        AND s.subject_id = t.id AND v.sign_off_id IS NULL), '[]') AS signatures
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed' AND EXISTS (SELECT FROM population_test x
    WHERE x.firm_id = t.firm_id AND x.engagement_id = t.engagement_id AND x.test_id = t.id AND x.population_id = $3)
  ORDER BY c.position, t.test_type, t.id`;

/** $1 firm, $2 engagement, $3 population. Nobody raises a finding from them meanwhile. */
export const lockItsDeviations = `
  SELECT FROM deviation d WHERE d.firm_id = $1 AND d.engagement_id = $2 AND EXISTS (SELECT FROM deviation_item n
    JOIN sample_item i ON i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id
    WHERE n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id AND n.deviation_id = d.id AND i.population_id = $3)
  ORDER BY d.id FOR UPDATE`;
