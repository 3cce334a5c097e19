/** How far the mail of an invitation `i` is, by its row `o`; null where its link was handed over. */
export const mailOfInvitation = `
    CASE WHEN i.is_mailed THEN json_build_object(
      'state', CASE WHEN o.made_at < i.invited_at THEN 'waiting' WHEN o.state IN ('sent', 'undelivered') THEN o.state ELSE 'waiting' END,
      'at', CASE WHEN o.made_at >= i.invited_at THEN o.ended_at END, 'fault', CASE WHEN o.made_at >= i.invited_at THEN o.fault END) END AS mail`;

/** $1 firm, $2 now. Invitations that wait for their person; one whose time is over waits for a new link. */
export const selectInvitations = `
  SELECT i.id, i.family_name || ' ' || i.given_name AS name, i.title, i.email, i.firm_roles AS "firmRoles",
    CASE WHEN i.expires_at > $2 THEN 'open' ELSE 'expired' END AS state, i.expires_at AS "expiresAt",
    m.family_name || ' ' || m.given_name AS "invitedByName", i.invited_at AS "invitedAt",
    ${mailOfInvitation}, i.version::int
  FROM invitation i LEFT JOIN mail_outbox o ON o.firm_id = i.firm_id AND o.invitation_id = i.id
  LEFT JOIN member m ON m.firm_id = i.firm_id AND m.user_id = i.invited_by
  WHERE i.firm_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`;

/** $1 firm, $2 invitation. What its link opens, with what decides whether it does. */
export const selectLink = `
  SELECT i.id, i.family_name AS "familyName", i.given_name AS "givenName", i.title, i.email, i.firm_roles AS "firmRoles",
    i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.withdrawn_at AS "withdrawnAt", i.version::int,
    i.token_sha256 AS "tokenSha256", i.invited_by AS "invitedBy", f.name AS "firmName",
    CASE WHEN i.invited_by IS NOT NULL THEN coalesce(
      (SELECT m.firm_roles FROM member m
       WHERE m.firm_id = i.firm_id AND m.user_id = i.invited_by AND m.disabled_at IS NULL), '{}') END AS "inviterRoles"
  FROM invitation i JOIN firm f ON f.firm_id = i.firm_id
  WHERE i.firm_id = $1 AND i.id = $2`;
