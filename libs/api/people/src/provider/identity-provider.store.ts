import { Clock, mustChange, SealedSecrets, SignInPool, type Tx } from '@akashi/api-platform';
import type { SetIdentityProviderBody } from '@akashi/contracts';
import type { ProviderKind } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';

export interface IdentityProviderRow {
  firmId: string;
  kind: ProviderKind;
  issuer: string;
  clientId: string | null;
  sealedSecret: Buffer | null;
  entryPoint: string | null;
  certificates: string[];
  domains: string[];
  isOnly: boolean;
  testedAt: Date | null;
  enabledAt: Date | null;
  /** Everybody who said which provider is believed. */
  setBy: string[];
  version: number;
}

interface Seen {
  firmId: string;
  version: number;
}

const select = `
  SELECT firm_id AS "firmId", kind, entry_point AS "entryPoint", certificates, issuer, client_id AS "clientId", sealed_secret AS "sealedSecret", domains, is_only AS "isOnly",
    tested_at AS "testedAt", enabled_at AS "enabledAt", set_by AS "setBy", version::int
  FROM identity_provider WHERE firm_id = $1`;

/** By whose word a firm's people come in. The secret is kept sealed for the firm and the address it was given for. */
@Injectable()
export class IdentityProviderStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly secrets: SealedSecrets,
    private readonly clock: Clock,
  ) {}

  async find(tx: Tx, firmId: string): Promise<IdentityProviderRow | null> {
    const [row] = await tx.query<IdentityProviderRow[]>(select, [firmId]);
    return row ?? null;
  }

  /** As the sign-in role reads it, before any firm is known. */
  async of(firmId: string): Promise<IdentityProviderRow | null> {
    const { rows } = await this.signInPool.query<IdentityProviderRow>(select, [firmId]);
    return rows[0] ?? null;
  }

  /** What the provider is asked with; null where the row was moved or its secret rewritten. */
  secretOf({ firmId, issuer, sealedSecret }: IdentityProviderRow): string | null {
    return (sealedSecret && this.secrets.open(sealedSecret, belongsTo(firmId, issuer))?.toString()) ?? null;
  }

  async linked(tx: Tx, firmId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM member_identity i JOIN identity_provider p ON p.firm_id = i.firm_id AND p.kind = i.kind AND p.issuer = i.issuer
       WHERE i.firm_id = $1 AND i.ended_at IS NULL`,
      [firmId],
    );
    return row?.n ?? 0;
  }

  /** Nobody comes in by it as it stands now until it was tried. */
  async set(tx: Tx, { firmId, version, by }: Seen & { by: string }, said: SetIdentityProviderBody): Promise<void> {
    const sealed =
      said.kind === 'saml' || said.secret === null
        ? null
        : this.secrets.seal(Buffer.from(said.secret), belongsTo(firmId, said.issuer));
    const isSaml = said.kind === 'saml';
    const values = [
      ...[firmId, said.kind, said.issuer, isSaml ? null : said.clientId, sealed],
      ...[isSaml ? said.entryPoint : null, isSaml ? said.certificates : [], said.domains, said.isOnly],
      by,
    ];
    if (version === 0) {
      const added: unknown[] = await tx.query(
        `INSERT INTO identity_provider (firm_id, kind, issuer, client_id, sealed_secret, entry_point, certificates, domains, is_only, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ARRAY[$10::uuid]) ON CONFLICT DO NOTHING RETURNING firm_id`,
        values,
      );
      return mustChange({ affected: added.length });
    }
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE identity_provider SET kind = $2, issuer = $3, client_id = $4,
         sealed_secret = CASE WHEN $2 = 'oidc' THEN coalesce($5, sealed_secret) END, entry_point = $6, certificates = $7,
         domains = $8, is_only = $9, set_by = array_remove(set_by, $10) || $10::uuid, tested_at = NULL, enabled_at = NULL, version = version + 1
       WHERE firm_id = $1 AND version = $11`,
      [...values, version],
    );
    mustChange({ affected });
  }

  async markTested(tx: Tx, { firmId, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE identity_provider SET tested_at = $3 WHERE firm_id = $1 AND version = $2`,
      [firmId, version, this.clock.now()],
    );
    mustChange({ affected });
  }

  async turn(tx: Tx, { firmId, version }: Seen, isOn: boolean): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE identity_provider SET enabled_at = $3, version = version + 1 WHERE firm_id = $1 AND version = $2`,
      [firmId, version, isOn ? this.clock.now() : null],
    );
    mustChange({ affected });
  }

  /** Ends what was opened by the firm's provider, of one person or of all; gives how many. */
  async endSessions(tx: Tx, userId: string | null): Promise<number> {
    const now = this.clock.now();
    const [row] = await tx.query<{ ended: number }[]>(`SELECT end_provider_sessions($1, $2) AS ended`, [userId, now]);
    return row?.ended ?? 0;
  }
}

const belongsTo = (firmId: string, issuer: string): string => `identity-provider ${firmId} ${issuer}`;
