import type { InviteMemberBody } from '@akashi/contracts';
import { invitationHours } from '@akashi/domain/firm';
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { joinPath, tokenBytes, tokenHash } from './invitation-token';

/**
 * The first administrator of a firm that is being made, invited past the routes: nobody is there yet who could. As long as
 * the firm has no member a second run makes a new link in the place of the first; afterwards it gives none.
 */
export async function inviteAdministrator(
  client: pg.ClientBase,
  firmId: string,
  admin: Omit<InviteMemberBody, 'firmRoles'>,
): Promise<string | null> {
  const { rowCount } = await client.query(`SELECT FROM member WHERE firm_id = $1 LIMIT 1`, [firmId]);
  if (rowCount !== 0) return null;
  const { rowCount: taken } = await client.query(`SELECT FROM account WHERE email = $1`, [admin.email]);
  if (taken !== 0) throw new Error('member.email-in-use');
  const token = randomBytes(tokenBytes).toString('base64url');
  await client.query(
    `UPDATE invitation SET withdrawn_at = now(), version = version + 1
     WHERE firm_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
    [firmId],
  );
  await client.query(
    `INSERT INTO invitation (firm_id, id, email, family_name, given_name, title, firm_roles, token_sha256, expires_at,
       invited_at)
     VALUES ($1, $2, $3, $4, $5, $6, ARRAY['firm_admin', 'member'], $7, now() + make_interval(hours => $8), now())`,
    [
      ...[firmId, randomUUID(), admin.email, admin.familyName, admin.givenName, admin.title],
      ...[tokenHash(token), invitationHours],
    ],
  );
  return joinPath(token);
}
