import { countingDeclaration, isIndependent } from '@akashi/api-platform';

const asView = `json_build_object('id', d.id, 'declaredOn', d.declared_on, 'hasInterest', d.has_interest,
  'isResolved', d.is_resolved)`;

/** For the door, which knows engagement `e`: null where the person has declared nothing. */
export const standingOf = (user: string): string => `
  (SELECT json_build_object('hasInterest', d.has_interest, 'isResolved', d.is_resolved) FROM (${countingDeclaration('e', 'e.id', user)}) d)`;

/** For a list of a team, whose rows are `t`. */
export const declarationOf = `(SELECT ${asView} FROM (${countingDeclaration('t', 't.engagement_id', 't.user_id')}) d)`;

/**
 * What somebody on a team must know of an engagement to declare on it, and nothing that is of its work: whose it is, for
 * which days, and who leads it. $1 firm, $2 the signed-in person, $3 today.
 */
const selectOwn = `
  SELECT e.id AS "engagementId", e.name AS "engagementName", e.state, c.name AS "clientName", s.name AS "serviceName",
    e.period_start AS "periodStart", e.period_end AS "periodEnd", t.user_id AS "userId", t.role AS "myRole",
    t.from_on AS "fromOn", t.to_on AS "toOn",
    (SELECT m.family_name || ' ' || m.given_name FROM team_member l
      JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.user_id AND m.disabled_at IS NULL
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.id AND l.role = 'engagement_leader' AND l.user_id <> $2
        AND (l.to_on IS NULL OR l.to_on >= $3::date)
      ORDER BY l.from_on DESC, l.user_id LIMIT 1) AS "leaderName",
    (SELECT ${asView} FROM (${countingDeclaration('e', 'e.id', '$2')}) d) AS declaration
  FROM team_member t
  JOIN engagement e ON e.firm_id = t.firm_id AND e.id = t.engagement_id
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE t.firm_id = $1 AND t.user_id = $2 AND (t.to_on IS NULL OR t.to_on >= $3::date)`;

/** $4 engagement. */
export const selectOwnDeclaration = `${selectOwn} AND e.id = $4`;

/** Engagements that are closed to the person until they have declared, or until their interest is resolved. */
export const selectAwaited = `${selectOwn} AND NOT ${isIndependent('$2')}
    AND e.state NOT IN ('archived', 'declined', 'withdrawn')
  ORDER BY e.period_end, e.name, e.id`;

/** $1 firm, $2 engagement, $3 member. */
export const selectDeclarations = `
  SELECT d.id, d.declared_on AS "declaredOn", d.has_interest AS "hasInterest", d.explanation,
    r.declaration_id IS NOT NULL AS "isResolved", CASE WHEN r.declaration_id IS NOT NULL THEN json_build_object(
      'reason', r.reason, 'byName', m.family_name || ' ' || m.given_name, 'at', r.resolved_at) END AS resolution
  FROM independence_declaration d
  LEFT JOIN interest_resolution r ON r.firm_id = d.firm_id AND r.engagement_id = d.engagement_id
    AND r.declaration_id = d.id
  LEFT JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.resolved_by
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.user_id = $3
  ORDER BY d.recorded_at DESC, d.id DESC`;
