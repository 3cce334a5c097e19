import { Clock, mustChange, SignInPool, type Tx } from '@akashi/api-platform';
import type { FirmRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import type { NewLink } from '../invitations/invitation.store';
import type { LinkIssuer } from '../members/membership-changes';

/** Where a link leads, found before any firm is known. */
export interface PasswordLinkPlace {
  firmId: string;
  userId: string;
}

/** What a link opens, with what decides whether it does. */
export interface PasswordLinkRow {
  tokenSha256: string;
  expiresAt: Date;
  usedAt: Date | null;
  /** Null for the installation. */
  issuedBy: string | null;
  waysIssuedBy: string[];
  isUnconfirmed: boolean;
  issuerRoles: FirmRole[];
  isDisabled: boolean;
  version: number;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string;
  firmName: string;
}

/** Links by which a lost password is set anew: one a member, kept as a hash. */
@Injectable()
export class PasswordLinkStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Read by the sign-in role, which sees nothing of a link but where it is; null when none has this token. */
  async place(token: string): Promise<PasswordLinkPlace | null> {
    const { rows } = await this.signInPool.query<PasswordLinkPlace>(
      `SELECT firm_id AS "firmId", user_id AS "userId" FROM password_link WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  /** Where the holder of an address works, as a member or for a client. */
  async placesOf(email: string): Promise<PasswordLinkPlace[]> {
    const { rows } = await this.signInPool.query<PasswordLinkPlace>(
      `SELECT m.firm_id AS "firmId", m.user_id AS "userId" FROM account a JOIN member m ON m.user_id = a.id WHERE a.email = $1
       UNION ALL
       SELECT p.firm_id, p.account_id FROM account a JOIN client_person p ON p.account_id = a.id WHERE a.email = $1`,
      [email],
    );
    return rows;
  }

  async find(tx: Tx, { firmId, userId }: PasswordLinkPlace): Promise<PasswordLinkRow | null> {
    const [row] = await tx.query<PasswordLinkRow[]>(
      `SELECT l.token_sha256 AS "tokenSha256", l.expires_at AS "expiresAt", l.used_at AS "usedAt",
         l.issued_by AS "issuedBy", m.ways_issued_by AS "waysIssuedBy", m.unconfirmed_since IS NOT NULL AS "isUnconfirmed",
         m.disabled_at IS NOT NULL AS "isDisabled", m.version, m.family_name AS "familyName", m.given_name AS "givenName",
         m.family_kana AS "familyKana", m.given_kana AS "givenKana", u.email, f.name AS "firmName",
         coalesce((SELECT i.firm_roles FROM member i
           WHERE i.firm_id = l.firm_id AND i.user_id = l.issued_by AND i.disabled_at IS NULL), '{}') AS "issuerRoles"
       FROM password_link l
       JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.user_id
       JOIN account u ON u.id = l.user_id
       JOIN firm f ON f.firm_id = l.firm_id
       WHERE l.firm_id = $1 AND l.user_id = $2`,
      [firmId, userId],
    );
    return row ?? null;
  }

  /** The link before opens nothing from here on. */
  async put(tx: Tx, { firmId, issuedBy }: LinkIssuer, userId: string, link: NewLink): Promise<void> {
    const added: unknown[] = await tx.query(
      `INSERT INTO password_link (firm_id, user_id, token_sha256, expires_at, issued_by, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, user_id) DO UPDATE SET token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at,
         issued_by = excluded.issued_by, issued_at = excluded.issued_at, used_at = NULL
       RETURNING user_id`,
      [firmId, userId, tokenHash(link.token), link.expiresAt, issuedBy, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }

  /** Gives how many sessions ended; null where the link opens nothing any more. */
  async setPassword(tx: Tx, userId: string, token: string, passwordHash: string): Promise<number | null> {
    const [row] = await tx.query<{ ended: number | null }[]>(`SELECT reset_password($1, $2, $3, $4) AS ended`, [
      userId,
      tokenHash(token),
      passwordHash,
      this.clock.now(),
    ]);
    return row?.ended ?? null;
  }
}
