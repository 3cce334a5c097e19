/**
 * Marks `m` that stand on the paper of test `t`: those that nobody took off, on evidence that the paper still uses. The
 * evidence is `e`, its file `f`.
 */
export const marksOnPaper = `
  FROM evidence_mark m
  JOIN evidence e ON e.firm_id = m.firm_id AND e.engagement_id = m.engagement_id AND e.id = m.evidence_id
  JOIN evidence_version f ON f.firm_id = m.firm_id AND f.engagement_id = m.engagement_id
    AND f.evidence_id = m.evidence_id AND f.version_no = m.version_no
  LEFT JOIN sample_item i ON i.firm_id = m.firm_id AND i.engagement_id = m.engagement_id AND i.id = m.item_id
  WHERE m.firm_id = t.firm_id AND m.engagement_id = t.engagement_id AND m.test_id = t.id AND m.ended_at IS NULL
    AND EXISTS (SELECT FROM evidence_link l WHERE l.firm_id = m.firm_id AND l.engagement_id = m.engagement_id
      AND l.evidence_id = m.evidence_id AND l.test_id = m.test_id AND l.ended_at IS NULL)`;

/** $1 firm, $2 engagement, $3 test. */
export const selectMarks = `
  SELECT o.* FROM control_test t
  CROSS JOIN LATERAL (
    SELECT m.id, m.number, m.version, m.evidence_id AS "evidenceId", e.number AS "evidenceNumber",
      m.version_no AS "versionNo", m.kind, m.note, m.region, m.lines,
      (SELECT s.id FROM test_step s WHERE s.firm_id = m.firm_id AND s.engagement_id = m.engagement_id
        AND s.id = m.step_id AND s.ended_at IS NULL) AS "stepId",
      (SELECT json_build_object('itemId', i.id, 'populationId', p.id, 'populationCode', p.code, 'rank', i.rank,
          'attribute', m.attribute)
        FROM population p WHERE p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id) AS cell,
      m.marked_by AS by, (SELECT b.family_name || ' ' || b.given_name FROM member b
        WHERE b.firm_id = m.firm_id AND b.user_id = m.marked_by) AS "byName", m.marked_at AS at
    ${marksOnPaper}) o
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = $3 ORDER BY o."evidenceNumber", o.number`;
