/**
 * Everybody of the firm as a provider sees them: members, and whom it named and who have yet to come in. Whom it deleted is not
 * there for it any more.
 */
const everybody = `
  FROM (SELECT * FROM member WHERE firm_id = $1) m
  FULL JOIN (SELECT * FROM provided_member WHERE firm_id = $1) p ON p.user_id = m.user_id
  LEFT JOIN account a ON a.id = m.user_id
  WHERE p.deleted_at IS NULL`;

/** $2 and $3: the one attribute that is asked for and its value, or null for everybody. An id that is none is nobody's. */
const asked = `AND ($2::text IS NULL
  OR $2 = 'id' AND coalesce(m.user_id, p.user_id)::text = $3
  OR $2 = 'userName' AND coalesce(a.email, p.user_name) = $3
  OR $2 = 'externalId' AND p.external_id = $3)`;

const columns = `coalesce(m.user_id, p.user_id) AS "userId", coalesce(a.email, p.user_name) AS "userName", p.external_id AS "externalId",
  coalesce(m.family_name, p.family_name) AS "familyName", coalesce(m.given_name, p.given_name) AS "givenName",
  coalesce(m.title, p.title) AS title, coalesce(p.display_name, m.family_name || ' ' || m.given_name) AS "displayName",
  CASE WHEN m.user_id IS NULL THEN p.is_active ELSE m.disabled_at IS NULL END AS "isActive",
  coalesce(m.version, 0) || '.' || coalesce(p.version, 0) AS version`;

/** $4 and $5: how many, and after how many. */
export const selectPeople = `SELECT ${columns} ${everybody} ${asked}
  ORDER BY coalesce(m.user_id, p.user_id) LIMIT $4 OFFSET $5`;

export const countPeople = `SELECT count(*)::int AS n ${everybody} ${asked}`;

/** $1 firm, $2 account. */
export const lockProvided = `
  SELECT user_id AS "userId", user_name AS "userName", external_id AS "externalId", family_name AS "familyName",
    given_name AS "givenName", title, display_name AS "displayName", is_active AS "isActive", is_awaited AS "isAwaited",
    ended_at AS "endedAt", deleted_at AS "deletedAt", token_id AS "tokenId", version
  FROM provided_member WHERE firm_id = $1 AND user_id = $2 FOR UPDATE`;
