import { isIndependent } from '@akashi/api-platform';
import { askingUrgencies } from '@akashi/domain/notice';

/** What an act leads to whoever has yet to declare: their own declaration, which stands with the list of engagements. */
const beforeDeclaring = `(n.action IN ('team.assigned', 'engagement.opened', 'engagement.renewed') AND t.role IS NOT NULL)`;

/**
 * One's own notices of what one may read today: as somebody of the team who has declared, or as one who reads every engagement and is
 * of no team of it. $1 firm, $2 person, $3 true for whoever reads every engagement, $4 today.
 */
const own = `
  FROM notice n
  LEFT JOIN engagement e ON e.firm_id = n.firm_id AND e.id = n.engagement_id
  LEFT JOIN team_member t ON t.firm_id = n.firm_id AND t.engagement_id = n.engagement_id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE n.firm_id = $1 AND n.person_id = $2 AND n.client_id IS NULL AND (n.engagement_id IS NULL OR ${beforeDeclaring}
    OR CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END)`;

/** The number by which a thing is known; that of a control is the index of its criterion, and no text of it. */
const code = (numberOfPaper: string) => `CASE n.thing_kind
    WHEN 'request' THEN 'R-' || lpad(n.thing_number::text, greatest(3, length(n.thing_number::text)), '0')
    WHEN 'finding' THEN 'F-' || lpad(n.thing_number::text, greatest(2, length(n.thing_number::text)), '0')
    WHEN 'paper' THEN ${numberOfPaper} END`;

const numberOfPaper = `(SELECT c.number FROM control_test x
    JOIN individual_control i ON i.firm_id = x.firm_id AND i.engagement_id = x.engagement_id AND i.id = x.individual_control_id
    JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
    WHERE x.firm_id = n.firm_id AND x.engagement_id = n.engagement_id AND x.id = n.thing_id)`;

const facts = (
  paper: string,
) => `n.id, n.number::int, n.action, n.urgency, n.thing_kind AS "thingKind", n.thing_id AS "thingId",
    coalesce(${code(paper)}, '') AS code, n.due_on AS "dueOn", n.at, n.read_at AS "readAt", n.version::int`;

/** $5 before this number, $6 true for the unread alone, $7 engagement, $8 at most: null for any. */
const paged = `AND ($5::bigint IS NULL OR n.number < $5) AND (NOT $6 OR n.read_at IS NULL) AND ($7::uuid IS NULL OR n.engagement_id = $7)
  ORDER BY n.number DESC LIMIT $8`;

export const selectNotices = `
  SELECT ${facts(numberOfPaper)}, n.engagement_id AS "engagementId", e.name AS "engagementName", n.relation,
    n.actor_name AS "actorName" ${own} ${paged}`;

/** Of a muted engagement its deadlines alone. */
const notMuted = `(n.urgency = 'deadline' OR NOT coalesce(
    n.engagement_id = ANY ((SELECT s.muted FROM notice_setting s WHERE s.firm_id = $1 AND s.person_id = $2)::uuid[]), false))`;

/** $5 ids: those of them that still lie unread, the newest first. */
const amongThese = `AND n.id = ANY ($5::uuid[]) AND n.read_at IS NULL`;

export const selectNoticesById = `
  SELECT ${facts(numberOfPaper)}, n.engagement_id AS "engagementId", e.name AS "engagementName", n.relation,
    n.actor_name AS "actorName" ${own} ${amongThese} AND ${notMuted} ORDER BY n.number DESC`;

const asking = askingUrgencies.map((urgency) => `'${urgency}'`).join();

const counts = `count(*)::int AS unread, (count(*) FILTER (WHERE n.urgency = 'deadline'))::int AS deadlines,
    (count(*) FILTER (WHERE n.urgency IN (${asking})))::int AS asking`;

export const countNotices = `SELECT ${counts} ${own} AND n.read_at IS NULL AND ${notMuted}`;

/**
 * $1 firm, $2 person, $3 today, $4 engagements, $5 true for whoever reads every engagement: those of them that the person may name,
 * as one of their teams, declared or not, or as one who reads them all.
 */
export const selectNameable = `
  SELECT e.id FROM engagement e
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $3::date)
  WHERE e.firm_id = $1 AND e.id = ANY ($4::uuid[]) AND (t.role IS NOT NULL OR $5)`;

/** The client was asked; behind their wall a draft is not there. */
const sentRequest = `EXISTS (SELECT FROM evidence_request r WHERE r.firm_id = n.firm_id AND r.engagement_id = n.engagement_id
    AND r.id = n.thing_id AND (r.answerer_id IS NULL OR r.answerer_id = $2 OR $4 = 'owner')
    AND (r.state <> 'withdrawn' OR EXISTS (SELECT FROM evidence_request_message w WHERE w.firm_id = r.firm_id
      AND w.engagement_id = r.engagement_id AND w.request_id = r.id AND w.kind = 'withdrawal')))`;

/**
 * What one of a client's people may read today of what they were told. $1 firm, $2 person, $3 client, $4 what they are there; asked
 * behind the client's wall, and named once more.
 */
const ownAtClient = `
  FROM notice n
  JOIN engagement e ON e.firm_id = n.firm_id AND e.id = n.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE n.firm_id = $1 AND n.person_id = $2 AND n.client_id = $3 AND e.client_id = $3
    AND CASE n.thing_kind WHEN 'request' THEN ${sentRequest} ELSE $4 <> 'contributor' END`;

/** Pages as those of a member. */
export const selectClientNotices = `
  SELECT ${facts('NULL::text')}, n.engagement_id AS "engagementId", s.name AS "serviceName" ${ownAtClient} ${paged}`;

export const countClientNotices = `SELECT ${counts} ${ownAtClient} AND n.read_at IS NULL`;

export const selectClientNoticesById = `
  SELECT ${facts('NULL::text')}, n.engagement_id AS "engagementId", s.name AS "serviceName" ${ownAtClient} ${amongThese}
  ORDER BY n.number DESC`;
