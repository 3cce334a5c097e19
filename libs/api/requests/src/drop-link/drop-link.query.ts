import { code } from '../request.query';

/** $1 firm, $2 engagement, $3 now. */
export const selectDropLinks = `
  SELECT d.id, d.recipient_name AS "recipientName", d.recipient_email AS "recipientEmail", d.asks_all AS "asksAll",
    coalesce((SELECT json_agg(${code('r')} ORDER BY r.number) FROM drop_link_request x
      JOIN evidence_request r ON r.firm_id = x.firm_id AND r.engagement_id = x.engagement_id AND r.id = x.request_id
      WHERE x.firm_id = d.firm_id AND x.engagement_id = d.engagement_id AND x.drop_link_id = d.id), '[]') AS requests,
    d.expires_at AS "expiresAt", d.end_reason AS "endReason", m.family_name || ' ' || m.given_name AS "createdByName",
    CASE WHEN d.ended_at IS NOT NULL THEN 'ended' WHEN d.expires_at <= $3 THEN 'expired' ELSE 'open' END AS state,
    d.created_at AS "createdAt", d.version::int,
    coalesce((SELECT json_agg(json_build_object('ip', o.ip, 'openedAt', o.opened_at) ORDER BY o.opened_at DESC)
      FROM (SELECT ip, opened_at FROM drop_link_opening a WHERE a.firm_id = d.firm_id AND a.engagement_id = d.engagement_id
        AND a.drop_link_id = d.id ORDER BY a.opened_at DESC LIMIT 20) o), '[]') AS openings,
    came.files, came.last AS "lastFileAt",
    (SELECT json_build_object('at', c.made_at, 'fault', c.fault) FROM link_code c
      WHERE c.firm_id = d.firm_id AND c.engagement_id = d.engagement_id AND c.drop_link_id = d.id
      ORDER BY c.made_at DESC LIMIT 1) AS "lastCode",
    (SELECT json_build_object('state', CASE WHEN o.state IN ('sent', 'undelivered') THEN o.state ELSE 'waiting' END,
        'at', o.ended_at, 'fault', CASE o.state WHEN 'undelivered' THEN o.fault END) FROM mail_outbox o
      WHERE o.kind = 'drop-link' AND o.state <> 'needless' AND o.firm_id = d.firm_id AND o.engagement_id = d.engagement_id
        AND o.drop_link_id = d.id
      ORDER BY o.made_at DESC LIMIT 1) AS "lastMail"
  FROM drop_link d
  JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.created_by
  CROSS JOIN LATERAL (SELECT count(*)::int AS files, max(f.sent_at) AS last FROM evidence_request_file f
    WHERE f.firm_id = d.firm_id AND f.engagement_id = d.engagement_id AND f.drop_link_id = d.id AND f.removed_at IS NULL) came
  WHERE d.firm_id = $1 AND d.engagement_id = $2`;

/** $1 firm, $2 engagement, $3 link. A link with what its door asks. */
export const selectDropLink = `
  SELECT d.id, d.recipient_name AS "recipientName", d.recipient_email AS "recipientEmail", d.expires_at AS "expiresAt",
    d.ended_at IS NOT NULL AS "isEnded", e.state AS "engagementState", f.name AS "firmName", s.name AS "serviceName",
    f.mail_names_matters AS "namesMatters"
  FROM drop_link d
  JOIN firm f ON f.firm_id = d.firm_id
  JOIN engagement e ON e.firm_id = d.firm_id AND e.id = d.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.id = $3`;

/** $1 firm, $2 engagement. What the client was asked and was not taken back. */
export const selectSent = `
  SELECT r.id FROM evidence_request r
  WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.state NOT IN ('draft', 'withdrawn')`;

/** Of a link `d` and a request `r` of its engagement. */
export const asksFor = `(d.asks_all OR EXISTS (SELECT FROM drop_link_request x WHERE x.firm_id = d.firm_id
  AND x.engagement_id = d.engagement_id AND x.drop_link_id = d.id AND x.request_id = r.id))`;
