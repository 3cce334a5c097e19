import { selectReadableRooms } from '../search/readable-rooms.query';

/** $1 firm, $2 engagement. */
export const selectLast = `
  SELECT e.name AS "engagementName", c.name AS "clientName", s.name AS "serviceName", e.client_id AS "clientId",
    e.service_id AS "serviceId", e.kind, e.state, e.period_start AS "periodStart", e.period_end AS "periodEnd",
    e.edition_id AS "editionId", e.ruleset_id AS "rulesetId"
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.client_id = e.client_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.id = $2`;

/**
 * Last year's team as it stood at its end: whose assignment was ended before stays last year's. `year` counts the periods of the
 * service that somebody was on, and this next one. $1 firm, $2 engagement, $3 service.
 */
export const selectLastTeam = `
  SELECT t.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, t.role, t.to_on AS "toOn",
    m.disabled_at IS NOT NULL AS "isDisabled",
    1 + (SELECT count(DISTINCT o.engagement_id) FROM team_member o
      JOIN engagement e ON e.firm_id = o.firm_id AND e.id = o.engagement_id AND e.service_id = $3
        AND e.kind IN ('INITIAL', 'RENEWAL') AND e.state NOT IN ('declined', 'withdrawn')
      WHERE o.firm_id = t.firm_id AND o.user_id = t.user_id)::int AS year
  FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2
  ORDER BY array_position(ARRAY['engagement_leader', 'senior', 'practitioner', 'quality_reviewer'], t.role),
    m.family_kana, m.given_kana, t.user_id`;

/** Editions that a confirmed mapping leads to, the newest first. $1 firm, $2 edition. */
export const selectMappedEditions = `
  SELECT m.to_edition_id AS id FROM edition_mapping m
  JOIN catalog_edition e ON e.firm_id = m.firm_id AND e.id = m.to_edition_id
  WHERE m.firm_id = $1 AND m.from_edition_id = $2 AND m.confirmed_at IS NOT NULL
  ORDER BY e.added_at DESC, e.id`;

/** What follows a period of a service, if the person may look there. $1–$4 as `selectReadableRooms`, $5 service, $6 last day. */
export const selectFollowing = `
  SELECT r.id, r.name FROM (${selectReadableRooms}) r
  JOIN engagement n ON n.firm_id = $1 AND n.id = r.id
  WHERE n.service_id = $5 AND n.kind = 'RENEWAL' AND n.period_start > $6 AND n.state NOT IN ('declined', 'withdrawn')
  ORDER BY n.period_start LIMIT 1`;
