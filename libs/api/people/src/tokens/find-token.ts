import { Clock, SignInPool, type ApiToken, type TokenReader } from '@akashi/api-platform';
import type { FirmRole } from '@akashi/domain/access';
import { awaitedAtSignIn } from '@akashi/domain/factor';
import { tokenState } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { isTokenText, tokenTextHash } from './token-text';

/** A program that asks ten times a second is broken, or somebody else's. */
const perMinute = 600;
/** As at the doors of links. */
const wrongPerMinute = 30;
const newsAfterMs = 60 * 60 * 1000;

interface TokenRow {
  id: string;
  firm_id: string;
  user_id: string;
  name: string;
  firm_roles: FirmRole[];
  permissions: string[];
  engagement_ids: string[] | null;
  expires_at: Date;
  revoked_at: Date | null;
  is_disabled: boolean;
  has_factor: boolean;
  requires_factor: boolean;
  last_used_at: Date | null;
  last_used_from: string | null;
}

/** $1 hash of the text. With whoever made it as they stand now: what they lost, it has lost. */
const selectToken = `
  SELECT t.id, t.firm_id, t.user_id, m.family_name || ' ' || m.given_name AS name, m.firm_roles, t.permissions, t.engagement_ids,
    t.expires_at, t.revoked_at, (m.disabled_at IS NOT NULL OR a.disabled_at IS NOT NULL) AS is_disabled,
    (EXISTS (SELECT FROM totp o WHERE o.account_id = a.id) OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id)) AS has_factor,
    f.requires_second_factor OR m.requires_second_factor AS requires_factor, t.last_used_at, t.last_used_from
  FROM api_token t
  JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  JOIN account a ON a.id = t.user_id
  JOIN firm f ON f.firm_id = t.firm_id
  WHERE t.token_sha256 = $1`;

/** Whose token a text is: read before any firm is known, and for every request anew. */
@Injectable()
export class FindToken implements TokenReader {
  constructor(
    private readonly pool: SignInPool,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async find(text: string, from: string): Promise<ApiToken | null> {
    const row = isTokenText(text) ? await this.row(text) : null;
    if (!row) {
      await this.throttle.admitWithin(`token-address:${from}`, wrongPerMinute);
      return null;
    }
    await this.throttle.admitWithin(`token:${row.id}`, perMinute);
    const isUsable = this.isUsable(row);
    if (isUsable) await this.touch(row, from);
    return {
      id: row.id,
      firmId: row.firm_id,
      userId: row.user_id,
      name: row.name,
      firmRoles: row.firm_roles,
      permissions: row.permissions,
      engagementIds: row.engagement_ids,
      isUsable,
      isNews: row.last_used_from !== from || this.sinceUse(row) >= newsAfterMs,
    };
  }

  private async row(text: string): Promise<TokenRow | null> {
    const asked = { name: 'find-token', text: selectToken, values: [tokenTextHash(text)] };
    const { rows } = await this.pool.query<TokenRow>(asked);
    return rows[0] ?? null;
  }

  /** A second factor that its maker has yet to set up keeps them out, and so their programs. */
  private isUsable({ expires_at, revoked_at, ...row }: TokenRow): boolean {
    const state = tokenState({ expiresAt: expires_at, revokedAt: revoked_at }, this.clock.now());
    const factors = { hasGivenFactor: false, hasFactor: row.has_factor, isRequired: row.requires_factor };
    return state === 'live' && !row.is_disabled && awaitedAtSignIn(factors) !== 'enrolment';
  }

  /** At most once a minute, as with sessions. */
  private async touch(row: TokenRow, from: string): Promise<void> {
    if (this.sinceUse(row) < 60_000 && row.last_used_from === from) return;
    await this.pool.query(
      `UPDATE api_token SET last_used_at = $3, last_used_from = $4 WHERE firm_id = $1 AND id = $2`,
      [row.firm_id, row.id, this.clock.now(), from],
    );
  }

  private sinceUse({ last_used_at }: TokenRow): number {
    return last_used_at === null ? Infinity : this.clock.now().getTime() - last_used_at.getTime();
  }
}
