import { scanOf } from '@akashi/api-platform';
import { originsOfRequest } from './origin/origin.query';

export const code = (of: string) => `'R-' || lpad(${of}.number::text, greatest(3, length(${of}.number::text)), '0')`;

/**
 * The client was asked. A draft is none of theirs, and neither is one that was taken back before it was sent: the thread, which
 * both sides read, says nothing of its end.
 */
const wasSent = `(r.state <> 'draft' AND (r.state <> 'withdrawn' OR EXISTS (SELECT FROM evidence_request_message w
  WHERE w.firm_id = r.firm_id AND w.engagement_id = r.engagement_id AND w.request_id = r.id AND w.kind = 'withdrawal')))`;

/** Files of the answer that stands, or of the one that is being made. */
const currentFiles = `f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.request_id = r.id AND f.removed_at IS NULL
  AND f.round = CASE WHEN r.state IN ('requested', 'returned') THEN r.round + 1 ELSE r.round END`;

/** 1 for a file that no scanner has looked through yet or can, or that one knew as harmful only after it had come: nobody accepts one with all that are without remark. */
const saidSince = `CASE WHEN ${scanOf('f')} IN ('pending', 'too-large', 'infected') AND NOT 'malware' = ANY (f.remarks) THEN 1 ELSE 0 END`;

const remindedAt = `(SELECT max(w.written_at) FROM evidence_request_message w WHERE w.firm_id = r.firm_id
    AND w.engagement_id = r.engagement_id AND w.request_id = r.id AND w.kind = 'reminder') AS "remindedAt"`;

/** $1 firm, $2 engagement. One line per request, with what the list shows. */
export const selectRequests = `
  SELECT r.id, r.number::int, ${code('r')} AS code, r.title, r.state, r.due_on AS "dueOn", r.asked_by AS "askedBy",
    r.asked_by_name AS "askedByName", r.answerer_id AS "answererId",
    p.family_name || ' ' || p.given_name AS "answererName", r.round::int, r.since, r.version::int,
    (SELECT count(*)::int FROM evidence_request_file f WHERE ${currentFiles}) AS files,
    (SELECT coalesce(sum(cardinality(f.remarks) + ${saidSince}), 0)::int FROM evidence_request_file f WHERE ${currentFiles}) AS remarks,
    ${remindedAt},
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'controlId', ic.id, 'controlNumber', c.number,
        'type', t.test_type) ORDER BY c.number, t.test_type)
      FROM evidence_request_test x
      JOIN control_test t ON t.firm_id = x.firm_id AND t.engagement_id = x.engagement_id AND t.id = x.test_id
      JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id
        AND ic.id = t.individual_control_id
      JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
      WHERE x.firm_id = r.firm_id AND x.engagement_id = r.engagement_id AND x.request_id = r.id), '[]') AS tests
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  LEFT JOIN client_person p ON p.firm_id = r.firm_id AND p.client_id = e.client_id AND p.account_id = r.answerer_id
  WHERE r.firm_id = $1 AND r.engagement_id = $2`;

/**
 * $1 firm, $2 engagement. What a list holds of each request: all that is asked, for which papers, and the answer that came last, with
 * who gave it on which day.
 */
export const selectStandingRequests = `
  SELECT r.id, r.number::int, ${code('r')} AS code, r.version::int, r.title, r.wanted, r.shows, r.state, r.due_on AS "dueOn",
    r.answerer_id AS "answererId", p.family_name || ' ' || p.given_name AS "answererName", ${wasSent} AS "wasSent",
    (SELECT count(*)::int FROM evidence_request_file f WHERE ${currentFiles}) AS files,
    coalesce((SELECT json_agg(x.test_id) FROM evidence_request_test x
      WHERE x.firm_id = r.firm_id AND x.engagement_id = r.engagement_id AND x.request_id = r.id), '[]') AS "testIds",
    (SELECT json_build_object('note', m.text, 'by', coalesce(m.received_from, m.written_by_name),
        'on', coalesce(m.received_on::text, to_char(m.written_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD')))
      FROM evidence_request_message m
      WHERE m.firm_id = r.firm_id AND m.engagement_id = r.engagement_id AND m.request_id = r.id AND m.kind = 'answer'
      ORDER BY m.written_at DESC, m.id DESC LIMIT 1) AS answer
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  LEFT JOIN client_person p ON p.firm_id = r.firm_id AND p.client_id = e.client_id AND p.account_id = r.answerer_id
  WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.number`;

/**
 * $1 firm, $2 engagement. The papers under their numbers; where a criterion has several controls, with what its own key says of each
 * that the number does not.
 */
export const selectNamedPapers = `
  SELECT t.id, c.number, t.test_type AS type,
    CASE WHEN count(*) OVER (PARTITION BY c.number, t.test_type) > 1
      THEN substr(ic.stable_key, length(ic.criterion_key) + 2) END AS place
  FROM control_test t
  JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id
    AND ic.id = t.individual_control_id
  JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
  WHERE t.firm_id = $1 AND t.engagement_id = $2 ORDER BY c.number, t.test_type, place`;

const fileFields = `'id', f.id, 'round', f.round, 'fileName', f.file_name, 'mediaType', f.media_type, 'size', f.size,
  'remarks', f.remarks, 'side', f.side, 'sentByName', f.sent_by_name, 'sentAt', f.sent_at`;

const messages = `coalesce((SELECT json_agg(json_build_object('id', m.id, 'kind', m.kind, 'side', m.side,
    'writtenByName', m.written_by_name, 'writtenAt', m.written_at, 'text', m.text,
    'received', CASE WHEN m.received_from IS NULL THEN NULL
      ELSE json_build_object('from', m.received_from, 'on', m.received_on, 'how', m.received_how) END) ORDER BY m.written_at, m.id)
  FROM evidence_request_message m
  WHERE m.firm_id = r.firm_id AND m.engagement_id = r.engagement_id AND m.request_id = r.id), '[]') AS messages`;

/** What was expected and stands in no file of the answer, in the order in which it was asked for. */
const expectedIds = `r.expected, (SELECT coalesce(array_agg(x.id ORDER BY x.place), '{}')
  FROM unnest(r.expected) WITH ORDINALITY AS x (id, place)
  LEFT JOIN (SELECT DISTINCT unnest(f.found) AS id FROM evidence_request_file f WHERE ${currentFiles}) AS came ON came.id = x.id
  WHERE came.id IS NULL) AS missing`;

const ofRequest = `f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.request_id = r.id AND f.removed_at IS NULL`;

/** $1 firm, $2 engagement, $3 request. What the page of one request shows beside its line. */
export const selectRequestParts = `
  SELECT r.wanted, r.shows, ${expectedIds}, r.reason, ${wasSent} AS "wasSent", ${originsOfRequest}, ${messages},
    coalesce((SELECT json_agg(json_build_object(${fileFields}, 'sha256', f.sha256, 'byLink', f.drop_link_id IS NOT NULL, 'scan', ${scanOf('f')}, 'sentBefore', f.sent_before,
        'evidence', CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'number', e.number) END)
        ORDER BY f.round DESC, f.sent_at, f.id)
      FROM evidence_request_file f
      LEFT JOIN evidence e ON e.firm_id = f.firm_id AND e.engagement_id = f.engagement_id AND e.id = f.evidence_id
      WHERE ${ofRequest}), '[]') AS received
  FROM evidence_request r WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.id = $3`;

/** $1 firm, $2 account, $3 whether they see every one, $4 client. Behind the client's wall, and named once more. */
export const selectClientRequests = `
  SELECT r.id, ${code('r')} AS code, r.title, r.state, r.due_on AS "dueOn", s.name AS "serviceName",
    e.period_start AS "periodStart", e.period_end AS "periodEnd", r.asked_by_name AS "askedByName",
    p.family_name || ' ' || p.given_name AS "answererName", r.answerer_id IS NOT DISTINCT FROM $2 AS "isMine",
    e.state IN ('archived', 'declined', 'withdrawn') AS "isOver", r.version::int,
    (SELECT count(*)::int FROM evidence_request_file f WHERE ${currentFiles}) AS files, ${remindedAt}
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN client_person p ON p.firm_id = r.firm_id AND p.client_id = e.client_id AND p.account_id = r.answerer_id
  WHERE r.firm_id = $1 AND e.client_id = $4 AND ${wasSent} AND ($3::boolean OR r.answerer_id IS NULL OR r.answerer_id = $2)`;

/** $1 firm, $2 request. */
export const selectClientRequestParts = `
  SELECT r.wanted, r.shows, ${expectedIds}, r.reason, r.round::int, ${messages},
    coalesce((SELECT json_agg(json_build_object(${fileFields}, 'scan', ${scanOf('f')}) ORDER BY f.round DESC, f.sent_at, f.id)
      FROM evidence_request_file f WHERE ${ofRequest}), '[]') AS received
  FROM evidence_request r WHERE r.firm_id = $1 AND r.id = $2`;

const requestFacts = `
  SELECT r.id, r.engagement_id AS "engagementId", r.number::int, r.title, r.wanted, r.shows, r.expected, r.state, r.due_on AS "dueOn",
    r.round::int, r.answerer_id AS "answererId", e.state AS "engagementState", e.period_start AS "periodStart",
    e.period_end AS "periodEnd", r.version::int, ${code('r')} AS code,
    ${wasSent} AS "wasSent"
  FROM evidence_request r JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  WHERE r.firm_id = $1`;

/**
 * $1 firm, $2 engagement, $3 requests. What the rules ask, in the order of their ids, held until the transaction ends: an
 * answer is not sent while a file of it comes in.
 */
export const holdRequestFacts = `${requestFacts} AND r.engagement_id = $2 AND r.id = ANY ($3::uuid[])
  ORDER BY r.id FOR NO KEY UPDATE OF r`;

/** $1 firm, $2 client, $3 request. The same for one of the client's people: what the wall shows them, named once more. */
export const clientRequestFacts = `${requestFacts} AND e.client_id = $2 AND ${wasSent} AND r.id = $3`;

export const holdClientRequestFacts = `${clientRequestFacts} FOR NO KEY UPDATE OF r`;
