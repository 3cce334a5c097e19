import type { AdmitMemberBody } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The first administrator of a firm that is being made, written past the routes: nobody is there yet who could admit them. */
export async function addAdministrator(
  client: pg.ClientBase,
  firmId: string,
  admin: Omit<AdmitMemberBody, 'firmRoles' | 'password'> & { passwordHash: string },
): Promise<void> {
  const userId = randomUUID();
  await client.query(`INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)`, [
    userId,
    admin.email,
    admin.passwordHash,
  ]);
  await client.query(
    `INSERT INTO member (firm_id, user_id, family_name, given_name, family_kana, given_kana, title, firm_roles)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ARRAY['firm_admin', 'member'])`,
    [firmId, userId, admin.familyName, admin.givenName, admin.familyKana, admin.givenKana, admin.title],
  );
}
