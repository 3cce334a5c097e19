/** Of a test, in the order that was asked for; no two tests of a plan stand at one place. */
const place = `(CASE WHEN $8 = 'due' THEN coalesce(t.due_on::text, '9999-12-31') ELSE '' END)`;

/**
 * One page of the tests of the plan in force, one line more where another page follows, and the place of the page's last line. $1 firm,
 * $2 engagement, $3 state, $4 type, $5 assignee or 'none', $6 chapter, $7 due before, $8 sort, $9 to $11 the place it begins
 * behind, $12 how many lines; what is null is not asked for.
 */
export const selectMatrixPage = `
  WITH shown AS MATERIALIZED (
    SELECT c.id, c.text, c.criterion_key, c.edition_id, row_number() OVER (ORDER BY c.position, c.id) AS at
    FROM individual_control c
    WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = (
      SELECT p.statement_id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'
      ORDER BY p.version_no DESC LIMIT 1)
  ), met AS MATERIALIZED (
    SELECT t.*, s.at, s.text, k.number, k.chapter, ${place} AS due_place
    FROM control_test t
    JOIN shown s ON s.id = t.individual_control_id
    JOIN criterion k ON k.firm_id = $1 AND k.edition_id = s.edition_id AND k.key = s.criterion_key
    WHERE t.firm_id = $1 AND t.engagement_id = $2
      AND ($3::text IS NULL OR t.state = $3) AND ($4::text IS NULL OR t.test_type = $4)
      AND ($5::text IS NULL OR CASE WHEN $5 = 'none' THEN t.assignee_id IS NULL ELSE t.assignee_id::text = $5 END)
      AND ($6::text IS NULL OR k.chapter = $6) AND ($7::date IS NULL OR t.due_on < $7::date)
  ), page AS (
    SELECT * FROM met
    WHERE $9::text IS NULL OR (due_place, at, test_type) > ($9::text, $10::bigint, $11::text)
    ORDER BY due_place, at, test_type LIMIT $12::int + 1
  )
  SELECT (SELECT count(*)::int FROM met) AS total,
    coalesce(json_agg(json_build_object('testId', id, 'controlId', individual_control_id, 'number', number, 'chapter', chapter,
      'text', text, 'type', test_type, 'state', state, 'conclusion', conclusion, 'assigneeId', assignee_id, 'dueOn', due_on,
      'evidence', evidence_count, 'itemTotal', item_total, 'itemDone', item_done, 'deviations', deviation_count,
      'openNotes', open_note_count, 'version', version) ORDER BY due_place, at, test_type), '[]') AS lines,
    (array_agg(json_build_array(due_place, at, test_type) ORDER BY due_place, at, test_type))[$12::int] AS last
  FROM page`;
