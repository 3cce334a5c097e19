/**
 * One JSON text of columns as arrays, built by PostgreSQL: rows are sorted once in a subquery and then gathered, and nothing is
 * parsed on the way to the browser. Each takes $1 firm, $2 engagement, $3 today.
 */
const basis = `(
      SELECT p.statement_id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'
      ORDER BY p.version_no DESC LIMIT 1)`;

/** Both texts count the controls alike: a test names its control by this place. */
const place = `row_number() OVER (ORDER BY c.position, c.id) - 1 AS at`;

const testsAndPeople = `
    'basis', ${basis},
    'tests', (
      SELECT json_build_object('id', coalesce(json_agg(id), '[]'), 'control', coalesce(json_agg(at), '[]'),
        'type', coalesce(json_agg(test_type), '[]'), 'state', coalesce(json_agg(state), '[]'),
        'conclusion', coalesce(json_agg(conclusion), '[]'), 'note', coalesce(json_agg(conclusion_note), '[]'), 'assigneeId', coalesce(json_agg(assignee_id), '[]'),
        'dueOn', coalesce(json_agg(due_on), '[]'), 'evidence', coalesce(json_agg(evidence_count), '[]'),
        'itemTotal', coalesce(json_agg(item_total), '[]'), 'itemDone', coalesce(json_agg(item_done), '[]'),
        'deviations', coalesce(json_agg(deviation_count), '[]'), 'openNotes', coalesce(json_agg(open_note_count), '[]'),
        'version', coalesce(json_agg(version), '[]'))
      FROM (SELECT t.*, s.at FROM control_test t JOIN shown s ON s.id = t.individual_control_id
            WHERE t.firm_id = $1 AND t.engagement_id = $2 ORDER BY s.at, t.test_type) t),
    'people', (
      SELECT json_build_object('id', coalesce(json_agg(user_id), '[]'), 'name', coalesce(json_agg(name), '[]'),
        'assignable', coalesce(json_agg(assignable), '[]'))
      FROM (SELECT t.user_id, m.family_name || ' ' || m.given_name AS name,
              m.disabled_at IS NULL AND t.role <> 'quality_reviewer' AND (t.to_on IS NULL OR t.to_on >= $3::date) AS assignable
            FROM team_member t
            JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
            WHERE t.firm_id = $1 AND t.engagement_id = $2 ORDER BY m.family_kana, m.given_kana, t.user_id) p)`;

/** The whole matrix: a `MatrixView`. */
export const matrixText = `
  WITH shown AS MATERIALIZED (
    SELECT c.id, c.text, c.main_target, c.frequency, c.population_code, c.inherited_from, k.number, k.suffix, k.part,
      k.chapter, coalesce(CASE WHEN p.level < 4 THEN p.key ELSE p.parent_key END, k.chapter) AS objective,
      ${place}
    FROM individual_control c
    JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
    LEFT JOIN criterion p ON p.firm_id = k.firm_id AND p.edition_id = k.edition_id AND p.key = k.parent_key
    WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = ${basis}
  )
  SELECT json_build_object(
    'controls', (
      SELECT json_build_object('id', coalesce(json_agg(id), '[]'), 'number', coalesce(json_agg(number), '[]'),
        'suffix', coalesce(json_agg(suffix), '[]'), 'part', coalesce(json_agg(part), '[]'),
        'chapter', coalesce(json_agg(chapter), '[]'), 'objective', coalesce(json_agg(objective), '[]'),
        'text', coalesce(json_agg(text), '[]'), 'target', coalesce(json_agg(main_target), '[]'),
        'frequency', coalesce(json_agg(frequency), '[]'), 'population', coalesce(json_agg(population_code), '[]'),
        'inheritedFrom', coalesce(json_agg(inherited_from), '[]'))
      FROM (SELECT * FROM shown ORDER BY at) c),
    'headings', (
      SELECT json_build_object('key', coalesce(json_agg(key), '[]'), 'labelJa', coalesce(json_agg(label_ja), '[]'),
        'labelEn', coalesce(json_agg(label_en), '[]'))
      FROM (SELECT k.key, k.label_ja, k.label_en FROM criterion k
            JOIN engagement e ON e.firm_id = k.firm_id AND e.edition_id = k.edition_id
            WHERE e.firm_id = $1 AND e.id = $2 AND (k.level < 4 OR k.depth = 1) ORDER BY k.position) h),
    ${testsAndPeople}
  )::text AS text`;

/** The tests and people alone: a `MatrixTestsView`. */
export const matrixTestsText = `
  WITH shown AS MATERIALIZED (
    SELECT c.id, ${place} FROM individual_control c
    WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.statement_id = ${basis}
  )
  SELECT json_build_object(${testsAndPeople}
  )::text AS text`;
