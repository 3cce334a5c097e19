import { isIndependent } from '@akashi/api-platform';

/**
 * The engagements in which a person may look: as one of the team who may read it, or as one who reads
 * every engagement and is not of its team. $1 firm, $2 the signed-in person, $3 true when they see every engagement, $4 today.
 */
export const selectReadableRooms = `
  SELECT e.id, e.name
  FROM engagement e
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE e.firm_id = $1 AND CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END
  ORDER BY e.period_end DESC, e.id`;

/** Keys of what fits, the nearest first in each place. $1 rooms, $2 kinds, $3 keys, $4 words, $5 most of each. */
export const selectFound = `SELECT room, kind, id, part, place, code_order AS "codeOrder" FROM find_entries($1, $2, $3, $4, $5)`;

/** $1 firm, then what was found: $2 rooms, $3 kinds, $4 ids, $5 parts. */
export const selectEntries = `
  SELECT s.room, s.kind, s.id, s.part, s.parent, s.label, s.code, s.title, s.body
  FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::int[]) AS f(room, kind, id, part)
  JOIN search_entry s ON s.firm_id = $1 AND s.room = f.room AND s.kind = f.kind AND s.id = f.id AND s.part = f.part`;
