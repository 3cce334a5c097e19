import { asksFor, asksForSomething } from '../outbox/link-news.query';

/** $1 firm, $2 engagement, $3 link, $4 now. */
export const selectLink = `
  SELECT d.recipient_name AS "recipientName", d.recipient_email AS address, d.expires_at AS "expiresAt",
    d.ended_at IS NULL AND d.expires_at > $4 AND e.state NOT IN ('archived', 'declined', 'withdrawn') AS "isOpen",
    m.family_name || ' ' || m.given_name AS "madeBy", f.name AS "firmName", s.name AS "serviceName",
    f.mail_names_matters AS "namesMatters"
  FROM drop_link d
  JOIN firm f ON f.firm_id = d.firm_id
  JOIN member m ON m.firm_id = d.firm_id AND m.user_id = d.created_by
  JOIN engagement e ON e.firm_id = d.firm_id AND e.id = d.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.id = $3`;

/** Of an end `n`: the mail that says of the link that it was made was never handed over. */
const wasNeverToldOf = `EXISTS (SELECT FROM mail_link_news m JOIN mail_outbox o ON o.firm_id = m.firm_id AND o.id = m.mail_id
  WHERE m.firm_id = n.firm_id AND m.drop_link_id = n.drop_link_id AND m.what = 'made'
    AND o.state IN ('open', 'again', 'needless') AND o.doubts = 0)`;

/** $1 firm, $2 engagement, $3 link, $4 mail. What the mail is to tell, and of each request how it is today; by its number. */
export const selectNews = `
  SELECT n.what, n.request_id AS "requestId", 'R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0') AS code, r.due_on AS "dueOn",
    CASE WHEN r.state = 'returned' THEN r.reason END AS reason,
    coalesce(CASE n.what WHEN 'ended' THEN NOT ${wasNeverToldOf} WHEN 'expires' THEN ${asksForSomething}
      ELSE CASE n.what WHEN 'returned' THEN r.state = 'returned' WHEN 'withdrawn' THEN r.state = 'withdrawn' ELSE r.state IN ('requested', 'returned') END
      AND (n.due_on IS NULL OR n.due_on = r.due_on) AND ${asksFor} END, false) AS stands
  FROM mail_link_news n
  JOIN drop_link d ON d.firm_id = n.firm_id AND d.engagement_id = n.engagement_id AND d.id = n.drop_link_id
  LEFT JOIN evidence_request r ON r.firm_id = n.firm_id AND r.engagement_id = n.engagement_id AND r.id = n.request_id
  WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.drop_link_id = $3 AND n.mail_id = $4
  ORDER BY r.number, n.cause`;
