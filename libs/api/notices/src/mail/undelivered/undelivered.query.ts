import { mailTerms } from '@akashi/domain/notice';

/** $1 firm: the latest first. */
export const selectUndelivered = `
  SELECT o.id, coalesce(m.family_name || ' ' || m.given_name, p.family_name || ' ' || p.given_name, x.recipient_name,
      d.recipient_name, i.family_name || ' ' || i.given_name, v.family_name || ' ' || v.given_name, '') AS "personName",
    c.name AS "clientName", coalesce(o.address, '') AS address, o.fault, o.tries, o.ended_at AS at, o.version
  FROM mail_outbox o
  LEFT JOIN member m ON m.firm_id = o.firm_id AND m.user_id = o.person_id AND o.client_id IS NULL
  LEFT JOIN client_person p ON p.firm_id = o.firm_id AND p.client_id = o.client_id AND p.account_id = o.person_id
  LEFT JOIN vendor_export x ON x.firm_id = o.firm_id AND x.engagement_id = o.engagement_id AND x.id = o.export_id
  LEFT JOIN drop_link d ON d.firm_id = o.firm_id AND d.engagement_id = o.engagement_id AND d.id = o.drop_link_id
  LEFT JOIN invitation i ON i.firm_id = o.firm_id AND i.id = o.invitation_id
  LEFT JOIN client_invitation v ON v.firm_id = o.firm_id AND v.id = o.client_invitation_id
  LEFT JOIN client c ON c.firm_id = o.firm_id AND c.id = coalesce(o.client_id, v.client_id)
  WHERE o.firm_id = $1 AND o.state = 'undelivered' ORDER BY o.ended_at DESC, o.id LIMIT ${mailTerms.undeliveredShown}`;

/** $1 firm. */
export const countWaiting = `
  SELECT count(*)::int AS waiting FROM mail_outbox WHERE firm_id = $1 AND state IN ('open', 'again', 'taken')`;
