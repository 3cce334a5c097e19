import { isIndependent } from '@akashi/api-platform';

/** Where step `s` stands on its paper, counted from 1; null once it was taken off. */
const stepNumber = `
  CASE WHEN s.ended_at IS NULL THEN (SELECT count(*)::int FROM test_step o WHERE o.firm_id = s.firm_id
    AND o.engagement_id = s.engagement_id AND o.test_id = s.test_id AND o.ended_at IS NULL
    AND (o.position, o.id) <= (s.position, s.id)) END`;

/** What note `n` hangs on, as columns of its row. */
const place = `
  n.field, n.step_id AS "stepId", n.mark_id AS "markId",
  (SELECT ${stepNumber} FROM test_step s WHERE s.firm_id = n.firm_id AND s.engagement_id = n.engagement_id
    AND s.id = n.step_id) AS "stepNumber",
  (SELECT json_build_object('evidenceId', k.evidence_id, 'evidenceNumber', e.number, 'number', k.number, 'kind', k.kind)
    FROM evidence_mark k
    JOIN evidence e ON e.firm_id = k.firm_id AND e.engagement_id = k.engagement_id AND e.id = k.evidence_id
    WHERE k.firm_id = n.firm_id AND k.engagement_id = n.engagement_id AND k.id = n.mark_id) AS mark,
  (SELECT json_build_object('itemId', i.id, 'populationId', p.id, 'populationCode', p.code, 'rank', i.rank,
      'attribute', n.attribute)
    FROM sample_item i
    JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
    WHERE i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id) AS cell`;

/** What the notes of test `t` hang on that nobody settled. */
export const openPlaces = `
  coalesce((SELECT json_agg(o) FROM (SELECT ${place}
    FROM review_note n WHERE n.firm_id = t.firm_id AND n.engagement_id = t.engagement_id AND n.test_id = t.id
      AND n.state <> 'resolved' ORDER BY n.written_at, n.id) o), '[]')`;

/** $1 firm, $2 engagement, $3 test, $4 today. */
export const selectNotes = `
  SELECT n.id, n.test_id AS "testId", ${place}, n.text, n.answer, n.state, n.written_by AS "writtenBy",
    m.family_name || ' ' || m.given_name AS "writtenByName", n.written_at AS "writtenAt", n.answered_by AS "answeredBy",
    n.answered_at AS "answeredAt", n.resolved_by AS "resolvedBy", n.resolved_at AS "resolvedAt", n.version,
    coalesce((SELECT json_agg(json_build_object('id', x.user_id, 'name', y.family_name || ' ' || y.given_name)
        ORDER BY y.family_kana, y.given_kana, x.user_id)
      FROM note_mention x JOIN member y ON y.firm_id = x.firm_id AND y.user_id = x.user_id
      WHERE x.firm_id = n.firm_id AND x.engagement_id = n.engagement_id AND x.note_id = n.id), '[]') AS mentions,
    a.role AS "authorRole", (m.disabled_at IS NOT NULL OR coalesce(a.to_on < $4::date, false)) AS "authorHasLeft",
    p.user_id AS "preparerId", p.role AS "preparerRole"
  FROM review_note n
  JOIN member m ON m.firm_id = n.firm_id AND m.user_id = n.written_by
  JOIN team_member a ON a.firm_id = n.firm_id AND a.engagement_id = n.engagement_id AND a.user_id = n.written_by
  JOIN control_test c ON c.firm_id = n.firm_id AND c.engagement_id = n.engagement_id AND c.id = n.test_id
  LEFT JOIN team_member p ON p.firm_id = n.firm_id AND p.engagement_id = n.engagement_id AND p.user_id = coalesce(
    (SELECT s.signer_id FROM sign_off s WHERE s.firm_id = n.firm_id AND s.engagement_id = n.engagement_id
        AND s.subject_type = 'control_test' AND s.subject_id = n.test_id AND s.role = 'prepare'
      ORDER BY s.signed_at DESC LIMIT 1), c.assignee_id)
  WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.test_id = $3 ORDER BY n.written_at, n.id`;

/** Who works in the engagement today and may read it, in the order of their kana. $1 firm, $2 engagement, $3 today. */
export const selectNamable = `
  SELECT t.user_id AS id, m.family_name || ' ' || m.given_name AS name, m.family_kana || ' ' || m.given_kana AS reading
  FROM engagement e
  JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.from_on <= $3::date
    AND (t.to_on IS NULL OR t.to_on >= $3::date)
  JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id AND m.disabled_at IS NULL
  WHERE e.firm_id = $1 AND e.id = $2 AND ${isIndependent('t.user_id')}
  ORDER BY m.family_kana, m.given_kana, t.user_id`;

/** Whether note `n` of test `t` names $3, who has not answered it while it is not settled. */
export const namesReader = `n.state <> 'resolved' AND n.answered_by IS DISTINCT FROM $3 AND n.written_by <> $3
  AND EXISTS (SELECT FROM note_mention x WHERE x.firm_id = n.firm_id AND x.engagement_id = n.engagement_id
    AND x.note_id = n.id AND x.user_id = $3)`;
