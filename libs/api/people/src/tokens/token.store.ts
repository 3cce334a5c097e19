import { Clock, DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { ApiTokenView, FirmTokenView, MakeTokenBody } from '@akashi/contracts';
import { seesEveryEngagement, type FirmRole, type TokenScope } from '@akashi/domain/access';
import { tokenState, type TokenTimes } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { tokenTextHash } from './token-text';

/** Never the hash: nothing that is shown could be tried on it. */
const columns = `t.id, t.user_id AS "userId", m.family_name || ' ' || m.given_name AS "makerName",
  m.disabled_at IS NOT NULL AS "isMakerDisabled", t.name, t.permissions, t.engagement_ids AS "engagementIds", t.made_at AS "madeAt",
  t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt", t.last_used_from AS "lastUsedFrom", t.revoked_at AS "revokedAt",
  t.version`;

const selectTokens = `SELECT ${columns} FROM api_token t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  WHERE t.firm_id = $1`;

type TokenRow = Omit<FirmTokenView, 'state' | 'madeAt' | 'expiresAt' | 'lastUsedAt'> &
  TokenTimes & { madeAt: Date; lastUsedAt: Date | null };

/** A token that nobody was told of yet. */
export interface NewToken extends Pick<MakeTokenBody, 'name' | 'engagementIds'> {
  permissions: readonly TokenScope[];
  id: string;
  text: string;
  expiresAt: Date;
}

/** The tokens of a firm's people. Made once and ended once: nothing else of one is ever changed here. */
@Injectable()
export class TokenStore {
  constructor(private readonly clock: Clock) {}

  async own(tx: Tx, { firmId, userId }: Caller): Promise<ApiTokenView[]> {
    const found = await tx.query<TokenRow[]>(`${selectTokens} AND t.user_id = $2 ORDER BY t.made_at DESC, t.id`, [
      firmId,
      userId,
    ]);
    return found.map((row) => this.ownView(row));
  }

  async ofFirm(tx: Tx, { firmId }: Caller): Promise<FirmTokenView[]> {
    const found = await tx.query<TokenRow[]>(`${selectTokens} ORDER BY t.made_at DESC, t.id`, [firmId]);
    return found.map((row) => this.view(row));
  }

  /** One token under its lock; of another person's nothing is said to whoever asks for their own. */
  async lock(tx: Tx, { firmId }: Caller, id: string, of: string | null): Promise<FirmTokenView> {
    const [row] = await tx.query<TokenRow[]>(
      `${selectTokens} AND t.id = $2 AND ($3::uuid IS NULL OR t.user_id = $3) FOR UPDATE OF t`,
      [firmId, id, of],
    );
    if (!row) throw new DomainProblem('not-found');
    return this.view(row);
  }

  /** Roles as they are, and tokens that still work, while nobody makes another for the same person. */
  async lockMaker(tx: Tx, { firmId, userId }: Caller): Promise<{ firmRoles: FirmRole[]; live: number }> {
    const [maker] = await tx.query<{ firmRoles: FirmRole[] }[]>(
      `SELECT firm_roles AS "firmRoles" FROM member WHERE firm_id = $1 AND user_id = $2 AND disabled_at IS NULL FOR UPDATE`,
      [firmId, userId],
    );
    if (!maker) throw new DomainProblem('not-found');
    const [count] = await tx.query<{ live: number }[]>(
      `SELECT count(*)::int AS live FROM api_token
       WHERE firm_id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > $3`,
      [firmId, userId, this.clock.now()],
    );
    return { firmRoles: maker.firmRoles, live: count?.live ?? 0 };
  }

  /** Engagements that the maker is not let into are not there for them, nor for their program. */
  async mustSee(tx: Tx, caller: Caller, engagementIds: readonly string[]): Promise<void> {
    const seen = await tx.query<unknown[]>(
      `SELECT FROM engagement e WHERE e.firm_id = $1 AND e.id = ANY ($2) AND ($4 OR EXISTS (SELECT FROM team_member t
         WHERE t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $3))`,
      [caller.firmId, engagementIds, caller.userId, seesEveryEngagement(caller)],
    );
    if (seen.length !== new Set(engagementIds).size) throw new DomainProblem('not-found');
  }

  async add(tx: Tx, caller: Caller, token: NewToken): Promise<ApiTokenView> {
    await tx.query(
      `INSERT INTO api_token (firm_id, id, user_id, name, token_sha256, permissions, engagement_ids, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caller.firmId,
        token.id,
        caller.userId,
        token.name,
        tokenTextHash(token.text),
        token.permissions,
        token.engagementIds,
        this.clock.now(),
        token.expiresAt,
      ],
    );
    const [row] = await tx.query<TokenRow[]>(`${selectTokens} AND t.id = $2`, [caller.firmId, token.id]);
    if (!row) throw new DomainProblem('not-found');
    return this.ownView(row);
  }

  async revoke(tx: Tx, caller: Caller, { id, version }: { id: string; version: number }): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE api_token SET revoked_at = $4, revoked_by = $5, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [caller.firmId, id, version, this.clock.now(), caller.userId],
    );
    mustChange({ affected });
  }

  private view({ revokedAt, madeAt, expiresAt, lastUsedAt, ...row }: TokenRow): FirmTokenView {
    return {
      ...row,
      state: tokenState({ expiresAt, revokedAt }, this.clock.now()),
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    };
  }

  private ownView(row: TokenRow): ApiTokenView {
    const { userId: _whose, makerName: _who, isMakerDisabled: _disabled, ...own } = this.view(row);
    return own;
  }
}
