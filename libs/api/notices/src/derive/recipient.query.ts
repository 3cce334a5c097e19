import { isClientRelation, type NoticeRelation } from '@akashi/domain/notice';

/**
 * What an act was done to: $1 firm, $2 engagement, $3 what its notice leads to, $4 its own thing, $5 whom it names, $6 today. `p` are
 * the papers behind it: itself, or those of its population, its file, its sampled item or its deviation.
 */
const act = `
  WITH a AS (SELECT $1::uuid AS firm, $2::uuid AS engagement, $3::uuid AS thing, $4::uuid AS entity, $5::uuid AS named, $6::date AS today),
  p AS (
    SELECT a.thing AS id FROM a
    UNION SELECT x.test_id FROM a JOIN population_test x
      ON x.firm_id = a.firm AND x.engagement_id = a.engagement AND x.population_id = a.entity
    UNION SELECT x.test_id FROM a JOIN sample_item i
      ON i.firm_id = a.firm AND i.engagement_id = a.engagement AND i.id = a.entity
      JOIN population_test x ON x.firm_id = i.firm_id AND x.engagement_id = i.engagement_id AND x.population_id = i.population_id
    UNION SELECT l.test_id FROM a JOIN evidence_link l
      ON l.firm_id = a.firm AND l.engagement_id = a.engagement AND l.evidence_id = a.entity AND l.ended_at IS NULL
    UNION SELECT d.test_id FROM a JOIN deviation d ON d.firm_id = a.firm AND d.engagement_id = a.engagement AND d.id = a.entity)`;

const inIt = (table: string) => `${table}.firm_id = a.firm AND ${table}.engagement_id = a.engagement`;

const papers = `FROM a CROSS JOIN p JOIN control_test c ON ${inIt('c')} AND c.id = p.id`;

const onTeam = (roles: string) => `
  SELECT t.user_id AS person FROM a JOIN team_member t ON ${inIt('t')} AND t.role IN (${roles})
    AND (t.to_on IS NULL OR t.to_on >= a.today)`;

/** The client's people of the act's engagement who come in today. */
const atClient = `JOIN engagement e ON e.firm_id = a.firm AND e.id = a.engagement
  JOIN client_person c ON c.firm_id = e.firm_id AND c.client_id = e.client_id AND c.disabled_at IS NULL`;

/** The client was asked; a draft is none of theirs, and neither is one that was taken back before it was sent. */
export const wasSent = (
  request: string,
) => `(${request}.state <> 'draft' AND (${request}.state <> 'withdrawn' OR EXISTS (
  SELECT FROM evidence_request_message w WHERE w.firm_id = ${request}.firm_id AND w.engagement_id = ${request}.engagement_id
    AND w.request_id = ${request}.id AND w.kind = 'withdrawal')))`;

/** Who has a relation to an act, by account; a client's people with their client. */
const people: Readonly<Record<NoticeRelation, string>> = {
  assignee: `SELECT c.assignee_id AS person ${papers}`,
  signer: `SELECT s.signer_id AS person ${papers}
    JOIN sign_off s ON ${inIt('s')} AND s.subject_type = 'control_test' AND s.subject_id = c.id`,
  // Nobody reviews a paper that they worked on themselves.
  reviewer: `${onTeam(`'senior', 'engagement_leader'`)}
    WHERE NOT EXISTS (SELECT ${papers.replace('FROM a CROSS JOIN p', 'FROM p')} AND c.assignee_id = t.user_id)`,
  mentioned: `SELECT m.user_id AS person FROM a JOIN note_mention m ON ${inIt('m')} AND m.note_id = a.entity`,
  'note-writer': `SELECT n.written_by AS person FROM a JOIN review_note n ON ${inIt('n')} AND n.id = a.entity`,
  'finding-raiser': `SELECT f.raised_by AS person FROM a JOIN finding f ON ${inIt('f')} AND f.id = a.thing`,
  'request-asker': `SELECT r.asked_by AS person FROM a JOIN evidence_request r ON ${inIt('r')} AND r.id = a.thing`,
  'report-composer': `SELECT r.composed_by AS person FROM a JOIN report r ON ${inIt('r')} AND r.id = a.thing`,
  leader: onTeam(`'engagement_leader'`),
  'quality-reviewer': onTeam(`'quality_reviewer'`),
  team: onTeam(`'practitioner', 'senior', 'engagement_leader', 'quality_reviewer'`),
  named: `SELECT a.named AS person FROM a`,
  self: `SELECT a.entity AS person FROM a`,
  office: `SELECT o.user_id AS person FROM a JOIN member o ON o.firm_id = a.firm
    AND o.firm_roles && ARRAY['firm_admin', 'quality_office']`,
  answerer: `SELECT c.account_id AS person, c.client_id AS client FROM a
    JOIN evidence_request r ON ${inIt('r')} AND r.id = a.thing AND ${wasSent('r')} ${atClient}
      AND coalesce(r.answerer_id, c.account_id) = c.account_id`,
  approver: `SELECT c.account_id AS person, c.client_id AS client FROM a ${atClient} AND c.kind = 'approver'`,
  recipient: `SELECT c.account_id AS person, c.client_id AS client FROM a ${atClient} AND c.kind IN ('owner', 'approver')`,
};

const ofTheFirm = (from: string) => `${act}
  SELECT DISTINCT x.person, NULL::uuid AS client FROM (${from}) x
  JOIN member m ON m.firm_id = $1 AND m.user_id = x.person AND m.disabled_at IS NULL`;

const ofTheClient = (from: string) => `${act} SELECT DISTINCT x.person, x.client FROM (${from}) x`;

/** The statement that finds them; whoever is out is told nothing. */
export function selectRecipients(relation: NoticeRelation): string {
  return (isClientRelation(relation) ? ofTheClient : ofTheFirm)(people[relation]);
}

/** The paper behind a thing that has no page of its own: one of them, where it has several. */
export const selectPaperBehind = `${act} SELECT p.id FROM p JOIN a ON p.id <> a.thing ORDER BY p.id LIMIT 1`;
