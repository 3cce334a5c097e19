import { Clock, mustChange, SignInPool, type Session, type Tx } from '@akashi/api-platform';
import type { PasswordResetView } from '@akashi/contracts';
import type { ClientPersonKind, FirmRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import type { NewLink } from '../invitations/invitation.store';
import type { LinkIssuer } from '../members/membership-changes';

/** Where a link leads, found before any firm is known. */
export interface PasswordLinkPlace {
  firmId: string;
  /** Null for a member. */
  clientId: string | null;
  userId: string;
}

/** The same of a link that is there. */
export interface FoundPasswordLink extends PasswordLinkPlace {
  /** Its person asked for it by mail: nobody handed it out. */
  isMailed: boolean;
}

/** What a link opens, with what decides whether it does. */
export interface PasswordLinkRow {
  tokenSha256: string;
  expiresAt: Date;
  usedAt: Date | null;
  /** Null for the installation, and where nobody handed it out. */
  issuedBy: string | null;
  waysIssuedBy: string[];
  isUnconfirmed: boolean;
  issuerRoles: FirmRole[];
  /** Who handed it out is an owner of the client. */
  isIssuerOwner: boolean;
  /** What whoever it opens is there; null for a member. */
  kindAtClient: ClientPersonKind | null;
  isDisabled: boolean;
  version: number;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string;
  firmName: string;
  clientName: string | null;
}

/** Who handed a link out. */
interface NamedIssuer extends LinkIssuer {
  /** Null for whoever runs the installation. */
  name: string | null;
}

/** $1 firm, $2 person, $3 whether it was mailed. */
const selectLink = `
  SELECT l.token_sha256 AS "tokenSha256", l.expires_at AS "expiresAt", l.used_at AS "usedAt",
    l.issued_by AS "issuedBy", coalesce(m.ways_issued_by, '{}') AS "waysIssuedBy",
    m.unconfirmed_since IS NOT NULL AS "isUnconfirmed", coalesce(m.version, p.version)::int AS version,
    coalesce(m.disabled_at, p.disabled_at) IS NOT NULL AS "isDisabled",
    coalesce(m.family_name, p.family_name) AS "familyName", coalesce(m.given_name, p.given_name) AS "givenName",
    coalesce(m.family_kana, p.family_kana) AS "familyKana", coalesce(m.given_kana, p.given_kana) AS "givenKana",
    u.email, f.name AS "firmName", c.name AS "clientName",
    coalesce((SELECT i.firm_roles FROM member i
      WHERE i.firm_id = l.firm_id AND i.user_id = l.issued_by AND i.disabled_at IS NULL), '{}') AS "issuerRoles",
    EXISTS (SELECT FROM client_person o WHERE o.firm_id = l.firm_id AND o.client_id = l.client_id
      AND o.account_id = l.issued_by AND o.kind = 'owner' AND o.disabled_at IS NULL) AS "isIssuerOwner",
    p.kind AS "kindAtClient"
  FROM password_link l
  JOIN account u ON u.id = l.user_id
  JOIN firm f ON f.firm_id = l.firm_id
  LEFT JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.member_id
  LEFT JOIN client_person p ON p.firm_id = l.firm_id AND p.client_id = l.client_id AND p.account_id = l.user_id
  LEFT JOIN client c ON c.firm_id = l.firm_id AND c.id = l.client_id
  WHERE l.firm_id = $1 AND l.user_id = $2 AND l.is_mailed = $3`;

/** How long whoever signs in is told that a link set their password. */
const toldForMs = 30 * 24 * 60 * 60 * 1000;

/** Links by which a lost password is set anew: one that was handed out and one that was mailed a person, kept as a hash. */
@Injectable()
export class PasswordLinkStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Read by the sign-in role, which sees nothing of a link but where it is; null when none has this token. */
  async place(token: string): Promise<FoundPasswordLink | null> {
    const { rows } = await this.signInPool.query<FoundPasswordLink>(
      `SELECT firm_id AS "firmId", client_id AS "clientId", user_id AS "userId", is_mailed AS "isMailed"
       FROM password_link WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  /** Where the holder of an address works, as a member or for a client. */
  async placesOf(email: string): Promise<PasswordLinkPlace[]> {
    const { rows } = await this.signInPool.query<PasswordLinkPlace>(
      `SELECT m.firm_id AS "firmId", NULL::uuid AS "clientId", m.user_id AS "userId" FROM account a JOIN member m ON m.user_id = a.id WHERE a.email = $1
       UNION ALL
       SELECT p.firm_id, p.client_id, p.account_id FROM account a JOIN client_person p ON p.account_id = a.id WHERE a.email = $1`,
      [email],
    );
    return rows;
  }

  async find(tx: Tx, { firmId, userId, isMailed }: FoundPasswordLink): Promise<PasswordLinkRow | null> {
    const [row] = await tx.query<PasswordLinkRow[]>(selectLink, [firmId, userId, isMailed]);
    return row ?? null;
  }

  /** The link before opens nothing from here on. */
  async put(
    tx: Tx,
    issuer: NamedIssuer,
    to: Pick<PasswordLinkPlace, 'clientId' | 'userId'>,
    link: NewLink,
  ): Promise<void> {
    const { firmId, issuedBy, name } = issuer;
    const added: unknown[] = await tx.query(
      `INSERT INTO password_link (firm_id, client_id, user_id, token_sha256, expires_at, issued_by, issued_by_name, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (firm_id, user_id, is_mailed) DO UPDATE SET client_id = excluded.client_id, token_sha256 = excluded.token_sha256,
         expires_at = excluded.expires_at, issued_by = excluded.issued_by, issued_by_name = excluded.issued_by_name,
         issued_at = excluded.issued_at, used_at = NULL
       RETURNING user_id`,
      [firmId, to.clientId, to.userId, tokenHash(link.token), link.expiresAt, issuedBy, name, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }

  /** The mailed link before opens nothing from here on; one that somebody handed out stays as it is. */
  async putMailed(tx: Tx, { firmId, clientId, userId }: PasswordLinkPlace, link: NewLink): Promise<void> {
    const added: unknown[] = await tx.query(
      `INSERT INTO password_link (firm_id, client_id, user_id, is_mailed, token_sha256, expires_at, issued_at)
       VALUES ($1, $2, $3, true, $4, $5, $6)
       ON CONFLICT (firm_id, user_id, is_mailed) DO UPDATE SET client_id = excluded.client_id,
         token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at, issued_at = excluded.issued_at, used_at = NULL
       RETURNING user_id`,
      [firmId, clientId, userId, tokenHash(link.token), link.expiresAt, this.clock.now()],
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

  /**
   * Whose link set the person's password in the last thirty days, read by the sign-in role wherever they work; whoever came by
   * the word of one firm's provider learns of that firm alone.
   */
  async lastReset({
    userId,
    byProviderOf,
  }: Pick<Session, 'userId' | 'byProviderOf'>): Promise<PasswordResetView | null> {
    const since = new Date(this.clock.now().getTime() - toldForMs);
    const { rows } = await this.signInPool.query<PasswordResetView>(
      `SELECT reset_at AS at, reset_by_name AS "byName", is_mailed AS "isMailed" FROM password_link
       WHERE user_id = $1 AND reset_at > $2 AND ($3::uuid IS NULL OR firm_id = $3) ORDER BY reset_at DESC LIMIT 1`,
      [userId, since, byProviderOf],
    );
    return rows[0] ?? null;
  }
}
