/** The words that the client was shown last; without one the finding is not theirs. */
const lastRelease = `
  JOIN LATERAL (SELECT x.* FROM finding_release x
    WHERE x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id
    ORDER BY x.released_at DESC, x.id DESC LIMIT 1) r ON true`;

const answerToIt = `(SELECT a.answer FROM finding_answer a WHERE a.firm_id = r.firm_id AND a.engagement_id = r.engagement_id
    AND a.release_id = r.id ORDER BY a.answered_at DESC, a.id DESC LIMIT 1)`;

const fromFindings = `
  FROM finding f
  JOIN engagement e ON e.firm_id = f.firm_id AND e.id = f.engagement_id
  ${lastRelease}`;

/** $1 firm, $2 client. Behind the client's wall, and named once more. */
export const selectClientFindings = `
  SELECT f.id, 'F-' || lpad(f.number::text, greatest(2, length(f.number::text)), '0') AS code, r.title,
    r.control_number AS "controlNumber", f.state, f.text_version::int AS "textVersion",
    r.text_version::int AS "releasedTextVersion", ${answerToIt} AS answer, r.asks, r.answer_by AS "answerBy",
    p.due_on AS "plannedOn", s.name AS "serviceName", e.period_start AS "periodStart", e.period_end AS "periodEnd",
    e.state IN ('archived', 'declined', 'withdrawn') AS "isOver", f.version::int
  ${fromFindings}
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN improvement_item p ON p.firm_id = f.firm_id AND p.engagement_id = f.engagement_id AND p.finding_id = f.id
  WHERE f.firm_id = $1 AND e.client_id = $2`;

const fileFields = `'id', x.id, 'fileName', x.file_name, 'size', x.size, 'sentByName', x.sent_by_name, 'sentAt', x.sent_at`;

const ofFinding = (table: string) =>
  `${table}.firm_id = f.firm_id AND ${table}.engagement_id = f.engagement_id AND ${table}.finding_id = f.id`;

/** $1 firm, $2 client, $3 finding. What the page of one shows beside its line. */
export const selectClientFindingParts = `
  SELECT r.fact, r.stated_control AS "statedControl", r.difference, r.period_note AS "periodNote", r.items, r.note,
    r.released_by_name AS "releasedByName", r.released_at AS "releasedAt",
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'answer', a.answer, 'words', a.words,
        'answeredByName', a.answered_by_name, 'answeredAt', a.answered_at,
        'files', coalesce((SELECT json_agg(json_build_object(${fileFields}) ORDER BY x.sent_at, x.id)
          FROM finding_answer_file x WHERE ${ofFinding('x')} AND x.answer_id = a.id AND x.removed_at IS NULL), '[]'))
        ORDER BY a.answered_at DESC, a.id DESC)
      FROM finding_answer a WHERE ${ofFinding('a')}), '[]') AS answers,
    coalesce((SELECT json_agg(json_build_object(${fileFields}) ORDER BY x.sent_at, x.id)
      FROM finding_answer_file x WHERE ${ofFinding('x')} AND x.answer_id IS NULL AND x.removed_at IS NULL), '[]') AS attached,
    (SELECT json_build_object('plan', p.plan, 'owner', p.owner, 'dueOn', p.due_on, 'improvedOn', p.improved_on)
      FROM improvement_item p WHERE ${ofFinding('p')}) AS plan,
    coalesce((SELECT json_agg(json_build_object('versionNo', v.version_no, 'plan', v.plan, 'owner', v.owner, 'dueOn', v.due_on,
        'improvedOn', v.improved_on, 'words', v.words, 'side', v.side, 'writtenByName', v.written_by_name,
        'writtenAt', v.written_at) ORDER BY v.version_no DESC)
      FROM improvement_version v WHERE ${ofFinding('v')}), '[]') AS "planVersions"
  ${fromFindings}
  WHERE f.firm_id = $1 AND e.client_id = $2 AND f.id = $3`;

/** $1 firm, $2 client, $3 finding. What the rules ask. */
export const clientFindingFacts = `
  SELECT f.id, f.engagement_id AS "engagementId", f.number::int, f.state, f.text_version::int AS "textVersion",
    r.text_version::int AS "releasedTextVersion", r.id AS "releaseId", ${answerToIt} AS answer, e.state AS "engagementState"
  ${fromFindings}
  WHERE f.firm_id = $1 AND e.client_id = $2 AND f.id = $3`;

export const holdClientFindingFacts = `${clientFindingFacts} FOR NO KEY UPDATE OF f`;
