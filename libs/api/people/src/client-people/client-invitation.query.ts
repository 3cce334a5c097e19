import { mailOfInvitation } from '../invitations/invitation.query';

/** $1 firm, $2 client, $3 now. Invitations that wait for their person; one whose time is over waits for a new link. */
export const selectWaiting = `
  SELECT i.id, i.family_name || ' ' || i.given_name AS name, i.title, i.email, i.kind,
    CASE WHEN i.expires_at > $3 THEN 'open' ELSE 'expired' END AS state, i.expires_at AS "expiresAt",
    i.invited_by_name AS "invitedByName", i.invited_at AS "invitedAt", ${mailOfInvitation}, i.version::int
  FROM client_invitation i LEFT JOIN mail_outbox o ON o.firm_id = i.firm_id AND o.client_invitation_id = i.id
  WHERE i.firm_id = $1 AND i.client_id = $2 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`;

/** $1 firm, $2 invitation. What its link opens, with what decides whether it does: whoever sent it still works on that side. */
export const selectClientLink = `
  SELECT i.id, i.client_id AS "clientId", c.name AS "clientName", f.name AS "firmName", i.family_name AS "familyName",
    i.given_name AS "givenName", i.title, i.email, i.kind, i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt",
    i.withdrawn_at AS "withdrawnAt", i.token_sha256 AS "tokenSha256", i.version::int,
    EXISTS (SELECT FROM member m WHERE m.firm_id = i.firm_id AND m.user_id = i.invited_by AND m.disabled_at IS NULL)
      OR EXISTS (SELECT FROM client_person p WHERE p.firm_id = i.firm_id AND p.client_id = i.client_id
        AND p.account_id = i.invited_by AND p.kind = 'owner' AND p.disabled_at IS NULL) AS "inviterMayInvite"
  FROM client_invitation i JOIN client c ON c.firm_id = i.firm_id AND c.id = i.client_id
  JOIN firm f ON f.firm_id = i.firm_id
  WHERE i.firm_id = $1 AND i.id = $2`;
