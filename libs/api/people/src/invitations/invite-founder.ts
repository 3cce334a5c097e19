import type { InviteMemberBody } from '@akashi/contracts';
import { invitationHours } from '@akashi/domain/firm';
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { joinPath, tokenBytes, tokenHash } from './invitation-token';

/**
 * Whom the installation answers for: who administers a firm from its first day, and who can say of the people that they
 * invite that it is them.
 */
export type FoundingRole = 'firm_admin' | 'quality_office';

/** The office is there: from then on the firm's own people invite. */
const isThere: Readonly<Record<FoundingRole, string>> = {
  firm_admin: `SELECT FROM member WHERE firm_id = $1 LIMIT 1`,
  quality_office: `SELECT FROM member WHERE firm_id = $1 AND 'quality_office' = ANY (firm_roles) AND disabled_at IS NULL
    AND unconfirmed_since IS NULL LIMIT 1`,
};

/**
 * Invites one of a firm's founders past the routes: nobody is there yet who could. As long as their office is empty a
 * second run makes a new link in the place of the first; afterwards it gives none.
 */
export async function inviteFounder(
  client: pg.ClientBase,
  firmId: string,
  role: FoundingRole,
  person: Omit<InviteMemberBody, 'firmRoles'>,
): Promise<string | null> {
  const { rowCount } = await client.query(isThere[role], [firmId]);
  if (rowCount !== 0) return null;
  const { rowCount: taken } = await client.query(`SELECT FROM account WHERE email = $1`, [person.email]);
  if (taken !== 0) throw new Error('member.email-in-use');
  const token = randomBytes(tokenBytes).toString('base64url');
  await client.query(
    `UPDATE invitation SET withdrawn_at = now(), version = version + 1
     WHERE firm_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
       AND (email = $2 OR invited_by IS NULL AND $3 = ANY (firm_roles))`,
    [firmId, person.email, role],
  );
  await client.query(
    `INSERT INTO invitation (firm_id, id, email, family_name, given_name, title, firm_roles, token_sha256, expires_at,
       invited_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(hours => $9), now())`,
    [
      ...[firmId, randomUUID(), person.email, person.familyName, person.givenName, person.title, [role, 'member']],
      ...[tokenHash(token), invitationHours],
    ],
  );
  return joinPath(token);
}
