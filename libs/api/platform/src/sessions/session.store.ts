import type { FirmRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Session } from '../access/signed-in-request';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { SignInPool } from './sign-in-pool';

const idleMinutes = 30;
const absoluteHours = 12;

interface SessionRow {
  firm_id: string;
  user_id: string;
  email: string;
  firm_name: string;
  family_name: string;
  given_name: string;
  firm_roles: FirmRole[];
  step_up_at: Date | null;
  touch: boolean;
}

export interface NewSession {
  firmId: string;
  userId: string;
  ip: string;
  userAgent: string;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Opaque sessions: the cookie holds a secret, the database its hash, so a reader of the database cannot sign in. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives the secret for the cookie. */
  async open(session: NewSession): Promise<string> {
    const secret = this.ids.secret(32).toString('base64url');
    const now = this.clock.now();
    await this.pool.query(
      `INSERT INTO session (id_hash, firm_id, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, ip, user_agent)
       VALUES ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(mins => $5), $4::timestamptz + make_interval(hours => $6), $7, $8)`,
      [
        hashOf(secret),
        session.firmId,
        session.userId,
        now,
        idleMinutes,
        absoluteHours,
        session.ip,
        session.userAgent.slice(0, 400),
      ],
    );
    await this.pool.query(`UPDATE user_account SET last_signed_in_at = $3 WHERE firm_id = $1 AND id = $2`, [
      session.firmId,
      session.userId,
      now,
    ]);
    return secret;
  }

  /**
   * The live session behind a cookie, with the person's roles as they are now: a role taken away, a disabled account
   * or a revoked session acts on the very next request. The idle limit moves at most once a minute.
   */
  async find(secret: string): Promise<Session | null> {
    const idHash = hashOf(secret);
    const now = this.clock.now();
    const { rows } = await this.pool.query<SessionRow>({
      name: 'find-session',
      text: `SELECT s.firm_id, s.user_id, a.email, f.name AS firm_name, m.family_name, m.given_name, m.firm_roles, s.step_up_at,
               s.last_seen_at < $2::timestamptz - interval '1 minute' AS touch
             FROM session s
             JOIN user_account a ON a.firm_id = s.firm_id AND a.id = s.user_id AND a.disabled_at IS NULL
             JOIN firm f ON f.firm_id = s.firm_id
             JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.user_id
             WHERE s.id_hash = $1 AND s.revoked_at IS NULL AND s.idle_expires_at > $2 AND s.absolute_expires_at > $2`,
      values: [idHash, now],
    });
    const row = rows[0];
    if (!row) return null;
    if (row.touch) await this.touch(idHash, now);
    return {
      idHash,
      email: row.email,
      firmName: row.firm_name,
      stepUpAt: row.step_up_at,
      actor: {
        firmId: row.firm_id,
        userId: row.user_id,
        name: `${row.family_name} ${row.given_name}`,
        firmRoles: row.firm_roles,
      },
    };
  }

  async revoke(idHash: Buffer): Promise<void> {
    await this.pool.query(`UPDATE session SET revoked_at = $2 WHERE id_hash = $1`, [idHash, this.clock.now()]);
  }

  /** Notes that the person gave the password again just now. */
  async stepUp(idHash: Buffer): Promise<void> {
    await this.pool.query(`UPDATE session SET step_up_at = $2 WHERE id_hash = $1`, [idHash, this.clock.now()]);
  }

  private async touch(idHash: Buffer, now: Date): Promise<void> {
    await this.pool.query(
      `UPDATE session SET last_seen_at = $2, idle_expires_at = $2::timestamptz + make_interval(mins => $3) WHERE id_hash = $1`,
      [idHash, now, idleMinutes],
    );
  }
}
