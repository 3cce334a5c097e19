import { all, mine, moment, row, same, type BoundSelect } from './bound-select';

/** What an auditor calls a paper: the control and the kind of test. */
const paperName = `c.stable_key || ' ' || t.test_type`;
const controlOf = `JOIN individual_control c ON ${same('c', 't')} AND c.id = t.individual_control_id`;

/**
 * Who performed a step and, of one written from a procedure of the firm or copied from another paper, which version of it: others
 * read as they always did.
 */
const sourced = `CASE WHEN s.copied_step_id IS NOT NULL OR s.copied_engagement_id IS NOT NULL OR s.copied_step_version IS NOT NULL
  THEN json_build_array(s.performed_by, s.procedure_id, s.procedure_version, s.copied_engagement_id, s.copied_step_id,
    s.copied_step_version)
  WHEN s.procedure_id IS NULL AND s.procedure_version IS NULL THEN to_json(s.performed_by)
  ELSE json_build_array(s.performed_by, s.procedure_id, s.procedure_version) END`;

/**
 * A paper for as long as it is signed, and one that an amendment closed, with all that its signatures stand for. The control is the one under whose wording it
 * is signed: an amendment carries the paper over and lets that one stay.
 */
const paper: BoundSelect = `
  ${row('t.id', paperName, 't.id', [
    't.state',
    't.test_type',
    't.round',
    't.conclusion',
    't.conclusion_note',
    't.closed_by_plan',
    't.closing_reason',
    'coalesce(t.signed_control_id, t.individual_control_id)',
    `(SELECT ${all('s.position', 's.id', 's.technique', 's.procedure', 's.result', 's.interviewee', 's.performed_on', sourced)}
      FROM test_step s WHERE ${same('s', 't')} AND s.test_id = t.id AND s.ended_at IS NULL)`,
    `(SELECT ${all('r.item_id', 'r.attribute', 'r.result', 'r.note', 'r.recorded_by', moment('r.recorded_at'))}
      FROM item_result r WHERE ${same('r', 't')} AND r.test_id = t.id)`,
    `(SELECT ${all('l.evidence_id', 'l.step_id')}
      FROM evidence_link l WHERE ${same('l', 't')} AND l.test_id = t.id AND l.ended_at IS NULL)`,
    `(SELECT ${all('p.population_id', 'p.attribute', 'p.attribute_name')}
      FROM population_test p WHERE ${same('p', 't')} AND p.test_id = t.id)`,
  ])}
  FROM control_test t ${controlOf} WHERE ${mine('t', 't.id')} AND t.state IN ('prepared', 'reviewed', 'closed')`;

/** Every signature that was ever put, with what took it back. */
const signature: BoundSelect = `
  ${row(
    's.id',
    `coalesce(${paperName}, r.version_no::text)`,
    's.subject_id',
    [
      's.subject_type',
      's.subject_id',
      's.subject_digest',
      's.role',
      's.signer_id',
      's.team_role',
      's.meaning',
      's.method',
      moment('s.signed_at'),
      'v.reason',
      'v.voided_by',
      moment('v.voided_at'),
    ],
    's.subject_type',
  )}
  FROM sign_off s
  LEFT JOIN sign_off_void v ON ${same('v', 's')} AND v.sign_off_id = s.id
  LEFT JOIN control_test t ON ${same('t', 's')} AND t.id = s.subject_id
  LEFT ${controlOf}
  LEFT JOIN report r ON ${same('r', 's')} AND r.id = s.subject_id
  WHERE ${mine('s', 's.id')}`;

/** What a note hangs on beside its field, and whom it names: one of the whole paper that names nobody reads as it always did. */
const hung = `(SELECT CASE WHEN coalesce(n.step_id::text, n.mark_id::text, n.item_id::text, n.attribute) IS NULL
    AND x.named IS NULL THEN to_json(n.field)
    ELSE json_build_array(n.field, n.step_id, n.mark_id, n.item_id, n.attribute, x.named) END
  FROM (SELECT json_agg(y.user_id ORDER BY y.user_id) AS named FROM note_mention y
    WHERE ${same('y', 'n')} AND y.note_id = n.id) x)`;

const note: BoundSelect = `
  ${row('n.id', paperName, 'n.test_id', [
    'n.test_id',
    hung,
    'n.text',
    'n.answer',
    'n.state',
    'n.written_by',
    moment('n.written_at'),
    // The moment of an answer is said beside whose it was; one from before it was kept reads as it always did.
    `CASE WHEN n.answered_at IS NULL THEN to_json(n.answered_by)
      ELSE json_build_array(n.answered_by, ${moment('n.answered_at')}) END`,
    'n.resolved_by',
    moment('n.resolved_at'),
  ])}
  FROM review_note n JOIN control_test t ON ${same('t', 'n')} AND t.id = n.test_id ${controlOf} WHERE ${mine('n', 'n.id')}`;

/** What is said of evidence beyond its days; of one from before that was asked for, its row reads as it always did. */
const described = `CASE WHEN e.origin IS NULL AND e.ipe IS NULL THEN to_json(e.latest_version)
  ELSE json_build_array(e.latest_version, e.origin, e.ipe) END`;

/** A file that is sealed says why beside its size; one that is not reads as it did before any was looked into. */
const sealed = `CASE WHEN v.sealed_for IS NULL THEN to_json(v.size) ELSE json_build_array(v.size, v.sealed_for) END`;

/** A piece of evidence, each file that it was, each paper that it stands in, each correction and each mark. */
const evidence: BoundSelect = `
  ${row('e.id', 'e.number', 'e.id', ['e.number', 'e.name', 'e.source', 'e.as_of', 'e.received_on', described])}
  FROM evidence e WHERE ${mine('e', 'e.id')}
  UNION ALL
  ${row(
    'v.evidence_id',
    'e.number',
    'v.evidence_id',
    ['v.sha256', 'v.file_name', 'v.media_type', sealed, 'v.added_by', moment('v.added_at')],
    'v.version_no',
  )}
  FROM evidence_version v JOIN evidence e ON ${same('e', 'v')} AND e.id = v.evidence_id WHERE ${mine('v', 'v.evidence_id')}
  UNION ALL
  ${row(
    'l.evidence_id',
    'e.number',
    'l.evidence_id',
    ['l.test_id', 'l.step_id', 'l.linked_by', moment('l.linked_at'), moment('l.ended_at')],
    'l.id',
  )}
  FROM evidence_link l JOIN evidence e ON ${same('e', 'l')} AND e.id = l.evidence_id WHERE ${mine('l', 'l.evidence_id')}
  UNION ALL
  ${row(
    'c.evidence_id',
    'e.number',
    'c.evidence_id',
    ['c.before', 'c.after', 'c.reason', 'c.corrected_by', moment('c.corrected_at')],
    `'correction ' || c.version`,
  )}
  FROM evidence_correction c JOIN evidence e ON ${same('e', 'c')} AND e.id = c.evidence_id WHERE ${mine('c', 'c.evidence_id')}
  UNION ALL
  ${row(
    'm.evidence_id',
    'e.number',
    'm.evidence_id',
    [
      'm.version_no',
      'm.test_id',
      'm.number',
      'm.kind',
      'm.note',
      'm.region',
      'm.lines',
      'm.step_id',
      'm.item_id',
      'm.attribute',
      'm.marked_by',
      moment('m.marked_at'),
      'm.ended_by',
      moment('m.ended_at'),
    ],
    'm.id',
  )}
  FROM evidence_mark m JOIN evidence e ON ${same('e', 'm')} AND e.id = m.evidence_id WHERE ${mine('m', 'm.evidence_id')}`;

/** A population, each draw and each drawn item. */
const population: BoundSelect = `
  ${row('p.id', 'p.code', 'p.id', [
    'p.code',
    'p.version_no',
    'p.name',
    'p.frequency',
    'p.source_system',
    // What a source was not asked for yet is no part of a row from before: it stands as it did.
    `CASE WHEN p.completeness IS NULL THEN to_json(p.query_note) ELSE json_build_array(p.query_note, p.completeness) END`,
    'p.extracted_on',
    'p.extracted_by',
    'p.covers_until',
    'p.file_name',
    // One whose canonical rows, and the first that its seed draws, are kept says so here; one from before stands as it did.
    `CASE WHEN p.ranking IS NOT NULL THEN json_build_array(p.file_sha256, p.canonical_sha256, encode(sha256(p.ranking), 'hex'))
      WHEN p.canonical_sha256 IS NULL THEN to_json(p.file_sha256)
      ELSE json_build_array(p.file_sha256, p.canonical_sha256) END`,
    // A file that was read as somebody decided says so here; one from before stands as it did.
    `CASE WHEN p.reading IS NULL THEN to_json(p.file_encoding) ELSE json_build_array(p.file_encoding, p.reading) END`,
    'p.header',
    // What was agreed to below the table says so here.
    `CASE WHEN coalesce(p.agreed_size::text, p.agreed_reason, p.agreed_by::text, p.agreed_at::text) IS NULL
      THEN to_json(p.row_count) ELSE json_build_array(p.row_count, p.agreed_size,
      p.agreed_reason, p.agreed_by, ${moment('p.agreed_at')}) END`,
    `encode(p.seed, 'hex')`,
    'p.seed_sha256',
    // The same: one that took nothing's place and was not ended stands as it did before either could be.
    `CASE WHEN coalesce(p.replaces_id::text, p.ended_at::text, p.ended_by::text, p.ended_reason) IS NULL THEN to_json(p.state) ELSE json_build_array(p.state, p.replaces_id,
      p.ended_reason, p.ended_by, ${moment('p.ended_at')}) END`,
    moment('p.frozen_at'),
    'p.registered_by',
    moment('p.registered_at'),
  ])}
  FROM population p WHERE ${mine('p', 'p.id')}
  UNION ALL
  ${row(
    'd.population_id',
    'p.code',
    'd.population_id',
    [
      'd.ordinal',
      'd.algorithm',
      'd.seed_hex',
      'd.size',
      'd.rule',
      // One by another method than a ranking, or planned with figures, says so here; every other stands as it did.
      `CASE WHEN d.method = 'RANDOM' AND coalesce(d.start::text, d.confidence::text, d.tolerable::text, d.expected::text) IS NULL
        AND d.criteria || d.method_reason = '' THEN to_json(d.reason) ELSE json_build_array(d.reason, d.method, d.start,
        d.criteria, d.method_reason, d.confidence, d.tolerable, d.expected) END`,
      'd.drawn_by',
      moment('d.drawn_at'),
    ],
    'd.id',
  )}
  FROM sample_draw d JOIN population p ON ${same('p', 'd')} AND p.id = d.population_id WHERE ${mine('d', 'd.population_id')}
  UNION ALL
  ${row(
    'i.population_id',
    `p.code || ' #' || i.rank`,
    'i.population_id',
    [
      'i.draw_id',
      'i.rank',
      'i.row_number',
      'i.cells',
      'i.row_sha256',
      'i.void_reason',
      'i.voided_by',
      moment('i.voided_at'),
    ],
    'i.id',
  )}
  FROM sample_item i JOIN population p ON ${same('p', 'i')} AND p.id = i.population_id WHERE ${mine('i', 'i.population_id')}`;

const deviation: BoundSelect = `
  ${row('d.id', 'd.number', 'd.test_id', [
    'd.number',
    'd.test_id',
    'd.attribute',
    'd.fact',
    'd.state',
    'd.recorded_by',
    moment('d.recorded_at'),
    `(SELECT ${all('i.item_id', moment('i.recorded_at'))} FROM deviation_item i WHERE ${same('i', 'd')} AND i.deviation_id = d.id)`,
    `(SELECT ${all('v.id', 'v.outcome', 'v.explanation', 'v.evaluated_by', moment('v.evaluated_at'))}
      FROM deviation_evaluation v WHERE ${same('v', 'd')} AND v.deviation_id = d.id)`,
  ])}
  FROM deviation d WHERE ${mine('d', 'd.id')}`;

export const fieldworkSelects = { paper, signature, note, evidence, population, deviation };
