/** $1 firm, $2 engagement, $3 now. */
export const selectJobs = `
  SELECT j.id, j.kind, j.state, j.step, j.subject_id AS "subjectId", j.result_id AS "resultId", j.problem_code AS problem,
    j.asked_by AS "askedBy", m.family_name || ' ' || m.given_name AS "askedByName", j.asked_at AS "askedAt",
    j.ended_at AS "endedAt",
    greatest(0, extract(epoch FROM coalesce(j.ended_at, $3::timestamptz) - j.asked_at))::int AS "elapsedSeconds"
  FROM job j JOIN member m ON m.firm_id = j.firm_id AND m.user_id = j.asked_by
  WHERE j.firm_id = $1 AND j.engagement_id = $2`;

/** Without a sign of life for so long, a worker has gone away. By the database's clock, which all workers share. */
const leaseSeconds = 10;

const isHeld = `(j.state = 'running' AND j.heartbeat_at > now() - interval '${leaseSeconds} seconds') IS TRUE`;

/**
 * $1 firm, $2 engagement, $3 id. Nobody begins what a living worker holds. Begun again, a job starts from its first step and
 * belongs to whoever began it last.
 */
export const beginJob = `
  UPDATE job j SET state = 'running', step = 0, attempt = attempt + 1, heartbeat_at = now()
  WHERE j.firm_id = $1 AND j.engagement_id = $2 AND j.id = $3 AND j.state IN ('queued', 'running') AND NOT ${isHeld}
  RETURNING j.kind, j.attempt, j.subject_id AS "subjectId", j.subject_version AS "subjectVersion",
    j.asked_by AS "askedBy", j.request_id AS "requestId", j.assertion`;

/** $1 firm, $2 engagement, $3 id. */
export const selectHeld = `
  SELECT ${isHeld} AS held FROM job j WHERE j.firm_id = $1 AND j.engagement_id = $2 AND j.id = $3`;

/** $1 firm, $2 engagement, $3 id. */
export const selectDoneJob = `
  SELECT j.kind, j.attempt, j.subject_id AS "subjectId", j.subject_version AS "subjectVersion", j.asked_by AS "askedBy",
    j.request_id AS "requestId", j.assertion
  FROM job j WHERE j.firm_id = $1 AND j.engagement_id = $2 AND j.id = $3 AND j.state = 'done'`;

/** $1 firm, $2 user. Nobody when the account or the membership was ended meanwhile. */
export const selectAsker = `
  SELECT m.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, m.firm_roles AS "firmRoles"
  FROM member m JOIN account a ON a.id = m.user_id AND a.disabled_at IS NULL
  WHERE m.firm_id = $1 AND m.user_id = $2 AND m.disabled_at IS NULL`;
