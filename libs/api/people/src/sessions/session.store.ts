import { Clock, Ids, SignInPool, type Session, type SessionReader, type StepUpWay } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Place } from './membership.store';
import {
  awaitedOf,
  findSession,
  insertSession,
  membershipOf,
  moveSession,
  proveSession,
  type GivenFactor,
  type SessionRow,
} from './session.query';

const idleMinutes = 30;
const absoluteHours = 12;

export interface NewSession {
  userId: string;
  /** Null when the person has several memberships and is to choose. */
  place: Place | null;
  ip: string;
  userAgent: string;
  /** Of a firm's provider, whose word is good in that firm alone. */
  way: 'password' | 'passkey' | 'provider';
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Opaque sessions: the cookie holds a secret, the database its hash, so a reader of the database cannot sign in. */
@Injectable()
export class SessionStore implements SessionReader {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives the secret for the cookie. */
  async open({ userId, place, ip, userAgent, way }: NewSession): Promise<string> {
    const secret = this.newSecret();
    const now = this.clock.now();
    const at = [place?.firmId ?? null, place?.clientId ?? null];
    const until = [now, idleMinutes, absoluteHours];
    // A passkey is both factors: a thing that the person has, and that knows them.
    const given = way === 'provider' ? [null, null, place?.firmId] : [way === 'passkey' ? way : null, way, null];
    const browser = [ip, userAgent.slice(0, 400)];
    await this.pool.query(insertSession, [
      hashOf(secret),
      userId,
      ...at,
      ...until,
      ...browser,
      ...given,
      place?.inspectionId ?? null,
    ]);
    await this.pool.query(`UPDATE account SET last_signed_in_at = $2 WHERE id = $1`, [userId, now]);
    return secret;
  }

  /** Goes on somewhere else under a new secret, which it gives; null when the session had ended. */
  async move(idHash: Buffer, { firmId, clientId, inspectionId }: Place): Promise<string | null> {
    const secret = this.newSecret();
    const values = [idHash, hashOf(secret), firmId, clientId, this.clock.now(), idleMinutes, inspectionId ?? null];
    const { rowCount } = await this.pool.query(moveSession, values);
    return rowCount === 1 ? secret : null;
  }

  /** Goes on under a new secret once the second factor was given; null when the session had ended. */
  async prove(idHash: Buffer, factor: GivenFactor): Promise<string | null> {
    const secret = this.newSecret();
    const { rowCount } = await this.pool.query(proveSession, [idHash, hashOf(secret), this.clock.now(), factor]);
    return rowCount === 1 ? secret : null;
  }

  /**
   * The live session behind a cookie, with the person's roles as they are now: a role taken away, a disabled account
   * or a revoked session acts on the very next request. The idle limit moves at most once a minute.
   */
  async find(secret: string): Promise<Session | null> {
    const idHash = hashOf(secret);
    const now = this.clock.now();
    const asked = { name: 'find-session', text: findSession, values: [idHash, now] };
    const { rows } = await this.pool.query<SessionRow>(asked);
    const row = rows[0];
    if (!row) return null;
    if (row.touch) await this.touch(idHash, now);
    return {
      idHash,
      userId: row.user_id,
      email: row.email,
      stepUpAt: row.step_up_at,
      stepUpWay: row.step_up_way,
      awaits: awaitedOf(row),
      isByRecovery: row.factor === 'recovery',
      byProviderOf: row.provider_firm_id,
      membership: membershipOf(row),
    };
  }

  async revoke(idHash: Buffer): Promise<void> {
    await this.pool.query(`UPDATE session SET revoked_at = $2 WHERE id_hash = $1`, [idHash, this.clock.now()]);
  }

  /** Notes that the person proved themselves again just now, and by what. */
  async stepUp(idHash: Buffer, way: StepUpWay): Promise<void> {
    const values = [idHash, this.clock.now(), way];
    await this.pool.query(`UPDATE session SET step_up_at = $2, step_up_way = $3 WHERE id_hash = $1`, values);
  }

  /** The last second factor of the account is gone: the session goes on as one that was opened without. */
  async forgetFactor(idHash: Buffer): Promise<void> {
    await this.pool.query(
      `UPDATE session s SET factor = NULL WHERE s.id_hash = $1
         AND NOT EXISTS (SELECT FROM totp t WHERE t.account_id = s.user_id)
         AND NOT EXISTS (SELECT FROM passkey k WHERE k.account_id = s.user_id)`,
      [idHash],
    );
  }

  private newSecret(): string {
    return this.ids.secret(32).toString('base64url');
  }

  private async touch(idHash: Buffer, now: Date): Promise<void> {
    await this.pool.query(
      `UPDATE session SET last_seen_at = $2, idle_expires_at = $2::timestamptz + make_interval(mins => $3) WHERE id_hash = $1`,
      [idHash, now, idleMinutes],
    );
  }
}
