import { wasSent } from './recipient.query';

/** Work goes on: of what has ended no day counts any more. */
const goesOn = `e.state NOT IN ('archived', 'declined', 'withdrawn')`;

/**
 * Whose day is near or has passed: papers of their assignees, and requests of who asked and who is to answer. $1 firm, $2 the last day
 * that is near, $3 the first that is still told.
 */
export const selectDue = `
  SELECT c.assignee_id AS person, NULL::uuid AS client, c.engagement_id AS "engagementId", 'paper' AS "thingKind",
    c.id AS "thingId", NULL::int AS "thingNumber", c.due_on AS "dueOn", 'assignee' AS relation
  FROM control_test c
  JOIN engagement e ON e.firm_id = c.firm_id AND e.id = c.engagement_id AND ${goesOn}
  JOIN member m ON m.firm_id = c.firm_id AND m.user_id = c.assignee_id AND m.disabled_at IS NULL
  WHERE c.firm_id = $1 AND c.due_on BETWEEN $3 AND $2 AND c.state IN ('not_started', 'in_progress', 'returned')
  UNION ALL
  SELECT r.asked_by, NULL, r.engagement_id, 'request', r.id, r.number, r.due_on, 'request-asker'
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id AND ${goesOn}
  JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.asked_by AND m.disabled_at IS NULL
  WHERE r.firm_id = $1 AND r.due_on BETWEEN $3 AND $2 AND r.state IN ('requested', 'returned')
  UNION ALL
  SELECT p.account_id, p.client_id, r.engagement_id, 'request', r.id, r.number, r.due_on, 'answerer'
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id AND ${goesOn}
  JOIN client_person p ON p.firm_id = e.firm_id AND p.client_id = e.client_id AND p.disabled_at IS NULL
    AND coalesce(r.answerer_id, p.account_id) = p.account_id
  WHERE r.firm_id = $1 AND r.due_on BETWEEN $3 AND $2 AND r.state IN ('requested', 'returned') AND ${wasSent('r')}`;
