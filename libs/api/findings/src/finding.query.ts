import { scanOf } from '@akashi/api-platform';

/** An open correction of the issued report has reopened the finding `f`. */
const isReopened = `EXISTS (SELECT FROM correction_finding z
      JOIN report_correction q ON q.firm_id = z.firm_id AND q.engagement_id = z.engagement_id AND q.id = z.correction_id
      WHERE z.firm_id = f.firm_id AND z.engagement_id = f.engagement_id AND z.finding_id = f.id AND q.state = 'open')`;

/** $1 firm, $2 engagement. One line per finding, with what the list shows. */
export const selectFindings = `
  SELECT f.id, f.number::int, 'F-' || lpad(f.number::text, greatest(2, length(f.number::text)), '0') AS code, f.state,
    x.title, f.text_version::int AS "textVersion", f.test_id AS "testId", t.test_type AS "testType",
    c.number AS "controlNumber", f.raised_by AS "raisedBy", r.family_name || ' ' || r.given_name AS "raisedByName",
    f.raised_at AS "raisedAt", f.reviewed_by AS "reviewedBy", v.family_name || ' ' || v.given_name AS "reviewedByName",
    f.withdraw_reason AS "withdrawReason", f.version::int,
    ${isReopened} AS "isReopened",
    (SELECT count(*)::int FROM finding_deviation d
      WHERE d.firm_id = f.firm_id AND d.engagement_id = f.engagement_id AND d.finding_id = f.id) AS "deviationCount",
    (SELECT count(DISTINCT i.item_id)::int FROM finding_deviation d
      JOIN deviation_item i USING (firm_id, engagement_id, deviation_id)
      WHERE d.firm_id = f.firm_id AND d.engagement_id = f.engagement_id AND d.finding_id = f.id) AS "itemCount",
    t.item_total::int AS "testedCount",
    (SELECT k.confirmed_on FROM client_confirmation k WHERE k.firm_id = f.firm_id AND k.engagement_id = f.engagement_id
      AND k.finding_id = f.id AND k.text_version = f.text_version) AS "confirmedOn",
    p.due_on AS "dueOn", p.improved_on AS "improvedOn", f.state = 'draft' AND l.id IS NOT NULL AS "isReleased",
    CASE WHEN f.state = 'draft' THEN (SELECT a.answer FROM finding_answer a WHERE a.firm_id = f.firm_id
      AND a.engagement_id = f.engagement_id AND a.release_id = l.id ORDER BY a.answered_at DESC, a.id DESC LIMIT 1) END AS "clientAnswer"
  FROM finding f
  JOIN finding_text x ON x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id
    AND x.text_version = f.text_version
  JOIN control_test t ON t.firm_id = f.firm_id AND t.engagement_id = f.engagement_id AND t.id = f.test_id
  JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id
    AND ic.id = t.individual_control_id
  JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
  JOIN member r ON r.firm_id = f.firm_id AND r.user_id = f.raised_by
  LEFT JOIN member v ON v.firm_id = f.firm_id AND v.user_id = f.reviewed_by
  LEFT JOIN improvement_item p ON p.firm_id = f.firm_id AND p.engagement_id = f.engagement_id AND p.finding_id = f.id
  LEFT JOIN LATERAL (SELECT z.id FROM finding_release z WHERE z.firm_id = f.firm_id AND z.engagement_id = f.engagement_id
    AND z.finding_id = f.id AND z.text_version = f.text_version ORDER BY z.released_at DESC, z.id DESC LIMIT 1) l ON true
  WHERE f.firm_id = $1 AND f.engagement_id = $2`;

/** The client's approver confirmed it themselves: recorded by the account that answered. */
const isOwn = `EXISTS (SELECT FROM finding_answer a WHERE a.firm_id = k.firm_id AND a.engagement_id = k.engagement_id
    AND a.finding_id = k.finding_id AND a.answer = 'confirmed' AND a.answered_by = k.recorded_by)`;

/** What was put before the client, what came back, and each version of its plan. */
const clientSide = `
    coalesce((SELECT json_agg(json_build_object('textVersion', r.text_version, 'answerBy', r.answer_by, 'note', r.note,
        'releasedByName', r.released_by_name, 'releasedAt', r.released_at) ORDER BY r.released_at DESC, r.id DESC)
      FROM finding_release r
      WHERE r.firm_id = f.firm_id AND r.engagement_id = f.engagement_id AND r.finding_id = f.id), '[]') AS releases,
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'textVersion', r.text_version, 'answer', a.answer, 'words', a.words,
        'answeredByName', a.answered_by_name, 'answeredAt', a.answered_at,
        'files', coalesce((SELECT json_agg(json_build_object('id', x.id, 'fileName', x.file_name, 'mediaType', x.media_type,
            'size', x.size, 'scan', ${scanOf('x')}) ORDER BY x.sent_at, x.id)
          FROM finding_answer_file x WHERE x.firm_id = a.firm_id AND x.engagement_id = a.engagement_id
            AND x.answer_id = a.id AND x.removed_at IS NULL), '[]')) ORDER BY a.answered_at DESC, a.id DESC)
      FROM finding_answer a
      JOIN finding_release r ON r.firm_id = a.firm_id AND r.engagement_id = a.engagement_id AND r.id = a.release_id
      WHERE a.firm_id = f.firm_id AND a.engagement_id = f.engagement_id AND a.finding_id = f.id), '[]') AS answers,
    EXISTS (SELECT FROM engagement e JOIN client_person p ON p.firm_id = e.firm_id AND p.client_id = e.client_id
      WHERE e.firm_id = f.firm_id AND e.id = f.engagement_id AND p.kind = 'approver' AND p.disabled_at IS NULL) AS "hasApprover",
    coalesce((SELECT json_agg(json_build_object('versionNo', v.version_no, 'plan', v.plan, 'owner', v.owner, 'dueOn', v.due_on,
        'improvedOn', v.improved_on, 'words', v.words, 'side', v.side, 'writtenByName', v.written_by_name,
        'writtenAt', v.written_at) ORDER BY v.version_no DESC)
      FROM improvement_version v
      WHERE v.firm_id = f.firm_id AND v.engagement_id = f.engagement_id AND v.finding_id = f.id), '[]') AS "improvementVersions",`;

/** $1 firm, $2 engagement, $3 finding. What the page of one finding shows beside its line. */
export const selectFindingParts = `
  SELECT ${clientSide}
    (SELECT json_build_object('id', ic.id, 'labelJa', c.label_ja, 'labelEn', c.label_en, 'text', ic.text,
        'statementVersion', s.version_no)
      FROM control_test t
      JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id
        AND ic.id = t.individual_control_id
      JOIN statement s ON s.firm_id = ic.firm_id AND s.engagement_id = ic.engagement_id AND s.id = ic.statement_id
      JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
      WHERE t.firm_id = f.firm_id AND t.engagement_id = f.engagement_id AND t.id = f.test_id) AS control,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'code', p.code, 'rowCount', p.row_count, 'drawn',
        (SELECT count(*) FROM sample_item i
          JOIN sample_draw b ON b.firm_id = i.firm_id AND b.engagement_id = i.engagement_id AND b.id = i.draw_id
          WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
          AND i.population_id = p.id AND i.void_reason IS NULL AND b.method <> 'SPECIFIC')) ORDER BY p.code)
      FROM population p WHERE p.firm_id = f.firm_id AND p.engagement_id = f.engagement_id AND p.ended_at IS NULL AND p.id IN (
        SELECT q.population_id FROM population_test q
        WHERE q.firm_id = f.firm_id AND q.engagement_id = f.engagement_id AND q.test_id = f.test_id)), '[]') AS populations,
    (SELECT json_agg(json_build_object('textVersion', x.text_version, 'title', x.title, 'fact', x.fact,
        'statedControl', x.stated_control, 'difference', x.difference, 'periodNote', x.period_note,
        'writtenBy', x.written_by, 'writtenByName', m.family_name || ' ' || m.given_name, 'writtenAt', x.written_at)
        ORDER BY x.text_version DESC)
      FROM finding_text x JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.written_by
      WHERE x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id) AS texts,
    coalesce((SELECT json_agg(json_build_object('textVersion', k.text_version, 'confirmedOn', k.confirmed_on,
        'confirmedBy', k.confirmed_by, 'remark', k.remark, 'recordedAt', k.recorded_at,
        'recordedByName', CASE WHEN ${isOwn} THEN k.confirmed_by ELSE m.family_name || ' ' || m.given_name END,
        'isOwn', ${isOwn}) ORDER BY k.text_version DESC)
      FROM client_confirmation k LEFT JOIN member m ON m.firm_id = k.firm_id AND m.user_id = k.recorded_by
      WHERE k.firm_id = f.firm_id AND k.engagement_id = f.engagement_id AND k.finding_id = f.id), '[]') AS confirmations,
    (SELECT json_build_object('plan', p.plan, 'owner', p.owner, 'dueOn', p.due_on, 'improvedOn', p.improved_on)
      FROM improvement_item p
      WHERE p.firm_id = f.firm_id AND p.engagement_id = f.engagement_id AND p.finding_id = f.id) AS improvement,
    coalesce((SELECT json_agg(json_build_object('ordinal', u.ordinal, 'planVersion', u.plan_version, 'holds', u.holds,
        'seen', u.seen, 'seenOn', u.seen_on, 'fileName', u.file_name, 'fileSha256', u.file_sha256,
        'recordedByName', m.family_name || ' ' || m.given_name, 'recordedAt', u.recorded_at) ORDER BY u.ordinal DESC)
      FROM finding_follow_up u JOIN member m ON m.firm_id = u.firm_id AND m.user_id = u.recorded_by
      WHERE u.firm_id = f.firm_id AND u.engagement_id = f.engagement_id AND u.finding_id = f.id), '[]') AS "followUps",
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'number', d.number, 'attribute', d.attribute, 'fact', d.fact,
        'items', coalesce((SELECT json_agg(json_build_object('id', i.id, 'populationCode', p.code, 'rank', i.rank,
            'rowNumber', i.row_number, 'cells', i.cells) ORDER BY i.rank)
          FROM deviation_item n
          JOIN sample_item i ON i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id
          JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
          WHERE n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id AND n.deviation_id = d.id), '[]'))
        ORDER BY d.number)
      FROM finding_deviation fd
      JOIN deviation d ON d.firm_id = fd.firm_id AND d.engagement_id = fd.engagement_id AND d.id = fd.deviation_id
      WHERE fd.firm_id = f.firm_id AND fd.engagement_id = f.engagement_id AND fd.finding_id = f.id), '[]') AS deviations
  FROM finding f WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.id = $3`;

/** $1 firm, $2 engagement, $3 finding. What the rules ask about a finding. */
export const selectFindingFacts = `
  SELECT f.id, f.number::int, f.state, f.text_version::int AS "textVersion", f.raised_by AS "raisedById",
    to_char(f.raised_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "raisedOn", x.written_by AS "writtenById",
    (SELECT max(k.text_version)::int FROM client_confirmation k WHERE k.firm_id = f.firm_id
      AND k.engagement_id = f.engagement_id AND k.finding_id = f.id) AS "confirmedTextVersion",
    (SELECT max(y.text_version)::int FROM finding_text y WHERE y.firm_id = f.firm_id
      AND y.engagement_id = f.engagement_id AND y.finding_id = f.id) AS "lastTextVersion",
    ${isReopened} AS "isReopened",
    (SELECT p.improved_on FROM improvement_item p WHERE p.firm_id = f.firm_id AND p.engagement_id = f.engagement_id
      AND p.finding_id = f.id) AS "improvedOn"
  FROM finding f
  JOIN finding_text x ON x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id
    AND x.text_version = f.text_version
  WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.id = $3`;
