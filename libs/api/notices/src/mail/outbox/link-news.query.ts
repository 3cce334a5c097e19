/** Of a link `d` and a request `r` of its engagement. */
export const asksFor = `(d.asks_all OR EXISTS (SELECT FROM drop_link_request x WHERE x.firm_id = d.firm_id
  AND x.engagement_id = d.engagement_id AND x.drop_link_id = d.id AND x.request_id = r.id))`;

/** Of a link `d`: a request that it asks for waits for an answer. */
export const asksForSomething = `EXISTS (SELECT FROM evidence_request r WHERE r.firm_id = d.firm_id
  AND r.engagement_id = d.engagement_id AND r.state IN ('requested', 'returned') AND ${asksFor})`;

/** Of a link `d`: it may still be opened. $3 now. */
const isOpen = `d.ended_at IS NULL AND d.expires_at > $3
  AND EXISTS (SELECT FROM engagement e WHERE e.firm_id = d.firm_id AND e.id = d.engagement_id
    AND e.state NOT IN ('archived', 'declined', 'withdrawn'))`;

/** $1 firm, $2 engagement, $3 now, $4 request, $5 when it happened: links that asked for it by then. */
export const selectLinksOfRequest = `
  SELECT d.id AS "linkId" FROM drop_link d
  JOIN evidence_request r ON r.firm_id = d.firm_id AND r.engagement_id = d.engagement_id AND r.id = $4
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND ${isOpen} AND d.created_at < $5 AND ${asksFor}`;

/** $1 firm, $2 the last day that is near, $3 now, $4 the first that is still told: requests of links that wait for an answer. */
export const selectDueOfLinks = `
  SELECT d.engagement_id AS "engagementId", d.id AS "linkId", r.id AS "requestId", r.due_on AS "dueOn"
  FROM drop_link d
  JOIN evidence_request r ON r.firm_id = d.firm_id AND r.engagement_id = d.engagement_id AND r.state IN ('requested', 'returned')
    AND r.due_on BETWEEN $4 AND $2 AND ${asksFor}
  WHERE d.firm_id = $1 AND ${isOpen}`;

/**
 * $1 firm, $2 within so many days, $3 now: links that expire soon and still ask for something. Of one made for no longer than that, the
 * mail of its making said so.
 */
export const selectExpiringLinks = `
  SELECT d.engagement_id AS "engagementId", d.id AS "linkId" FROM drop_link d
  WHERE d.firm_id = $1 AND ${isOpen} AND d.expires_at <= $3 + make_interval(days => $2)
    AND d.expires_at - d.created_at > make_interval(days => $2) AND ${asksForSomething}`;
