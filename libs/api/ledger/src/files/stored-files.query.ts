import { fileUses, isClosedTo } from '@akashi/api-platform';

export const selectCheck = `
  SELECT c.reason, m.family_name || ' ' || m.given_name AS "askedByName", c.begun_at AS "begunAt",
    c.ended_at AS "endedAt", c.files, c.differing
  FROM file_check c LEFT JOIN member m ON m.firm_id = c.firm_id AND m.user_id = c.asked_by
  WHERE c.firm_id = $1`;

/** $1 firm, $2 the signed-in person, $3 today: files of an engagement that is closed to them are told neither by name nor by number. */
const told = `
  SELECT u.* FROM (${fileUses}) u LEFT JOIN engagement e ON e.firm_id = u.firm_id AND e.id = u.engagement_id
  WHERE u.firm_id = $1 AND (e.id IS NULL OR NOT ${isClosedTo('$2', '$3')})`;

/** Per engagement, the firm's own files first: each file once in each place, however often it is used there. */
export const selectPlaces = `
  WITH uses AS (${told}),
  placed AS (SELECT DISTINCT engagement_id, sha256 FROM uses)
  SELECT p.engagement_id AS "engagementId", coalesce(e.name, '') AS "engagementName", count(*)::int AS files,
    sum(f.size)::float8 AS bytes,
    count(*) FILTER (WHERE l.sha256 IS NULL)::int AS "neverChecked",
    count(*) FILTER (WHERE l.condition = 'missing')::int AS missing,
    count(*) FILTER (WHERE l.condition = 'longer')::int AS longer,
    count(*) FILTER (WHERE l.condition = 'shorter')::int AS shorter,
    count(*) FILTER (WHERE l.condition = 'different')::int AS different,
    CASE WHEN count(*) = count(l.sha256) THEN min(l.looked_at) END AS "checkedSince"
  FROM placed p JOIN stored_file f ON f.firm_id = $1 AND f.sha256 = p.sha256
    LEFT JOIN stored_file_look l ON l.firm_id = $1 AND l.sha256 = p.sha256
    LEFT JOIN engagement e ON e.firm_id = $1 AND e.id = p.engagement_id
  GROUP BY p.engagement_id, e.name
  ORDER BY p.engagement_id IS NOT NULL, sum((l.condition <> 'as-recorded')::int) DESC NULLS LAST, e.name, p.engagement_id`;

export const selectDiffering = `
  WITH uses AS MATERIALIZED (${told})
  SELECT l.sha256, l.condition AS difference, f.size::float8 AS "recordedSize", l.found_size::float8 AS "foundSize",
    l.looked_at AS "lookedAt",
    coalesce((SELECT json_agg(json_build_object('engagementId', u.engagement_id,
        'engagementName', coalesce(e.name, ''), 'kind', u.kind, 'fileName', u.file_name)
        ORDER BY e.name, u.kind, u.file_name)
      FROM uses u LEFT JOIN engagement e ON e.firm_id = u.firm_id AND e.id = u.engagement_id
      WHERE u.firm_id = $1 AND u.sha256 = l.sha256), '[]') AS uses
  FROM stored_file_look l JOIN stored_file f ON f.firm_id = l.firm_id AND f.sha256 = l.sha256
  WHERE l.firm_id = $1 AND l.condition <> 'as-recorded'
  ORDER BY l.looked_at DESC, l.sha256 LIMIT $4`;

/** Those that this walk has not come to, in one order, so that it goes on where it was interrupted. */
export const selectUnseen = `
  SELECT f.sha256, f.size::float8 AS size FROM stored_file f
  WHERE f.firm_id = $1 AND f.sha256 > $4 AND NOT EXISTS (SELECT FROM stored_file_look l
    WHERE l.firm_id = f.firm_id AND l.sha256 = f.sha256 AND l.check_id = $2)
  ORDER BY f.sha256 LIMIT $3`;
