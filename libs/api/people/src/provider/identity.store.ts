import { Clock, SignInPool, type Tx } from '@akashi/api-platform';
import type { OwnIdentityView } from '@akashi/contracts';
import type { ProviderKind } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';

interface MemberPlace {
  firmId: string;
  userId: string;
}

/** Issuer and subject: whoever the provider says this is, whatever their address. */
interface ProvenIdentity {
  kind: ProviderKind;
  issuer: string;
  subject: string;
}

/** Which of a firm's people an identity at its provider is. */
@Injectable()
export class IdentityStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** One's own; null where the firm has no provider that people come in by. */
  async own(tx: Tx, { firmId, userId }: MemberPlace): Promise<OwnIdentityView | null> {
    const [row] = await tx.query<OwnIdentityView[]>(
      `SELECT p.issuer, i.linked_at AS "linkedAt" FROM identity_provider p LEFT JOIN member_identity i
         ON i.firm_id = p.firm_id AND i.user_id = $2 AND i.kind = p.kind AND i.issuer = p.issuer AND i.ended_at IS NULL
       WHERE p.firm_id = $1 AND p.enabled_at IS NOT NULL`,
      [firmId, userId],
    );
    return row ?? null;
  }

  /** Who comes in by it, while they work there: read by the sign-in role. */
  async holder(firmId: string, { kind, issuer, subject }: ProvenIdentity): Promise<string | null> {
    const { rows } = await this.signInPool.query<{ userId: string }>(
      `SELECT i.user_id AS "userId" FROM member_identity i
       JOIN member m ON m.firm_id = i.firm_id AND m.user_id = i.user_id AND m.disabled_at IS NULL
       JOIN account a ON a.id = i.user_id AND a.disabled_at IS NULL
       WHERE i.firm_id = $1 AND i.issuer = $2 AND i.subject = $3 AND i.kind = $4 AND i.ended_at IS NULL`,
      [firmId, issuer, subject, kind],
    );
    return rows[0]?.userId ?? null;
  }

  async isAnothers(
    tx: Tx,
    { firmId, userId }: MemberPlace,
    { kind, issuer, subject }: ProvenIdentity,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM member_identity
       WHERE firm_id = $1 AND user_id <> $2 AND issuer = $3 AND subject = $4 AND kind = $5 AND ended_at IS NULL`,
      [firmId, userId, issuer, subject, kind],
    );
    return rows.length > 0;
  }

  /** In the place of the one before. */
  async link(tx: Tx, { firmId, userId }: MemberPlace, { kind, issuer, subject }: ProvenIdentity): Promise<void> {
    await tx.query(
      `INSERT INTO member_identity (firm_id, user_id, issuer, subject, linked_at, kind) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, user_id) DO UPDATE SET kind = excluded.kind, issuer = excluded.issuer, subject = excluded.subject,
         linked_at = excluded.linked_at, ended_at = NULL`,
      [firmId, userId, issuer, subject, this.clock.now(), kind],
    );
  }

  async end(tx: Tx, { firmId, userId }: MemberPlace): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member_identity SET ended_at = $3 WHERE firm_id = $1 AND user_id = $2 AND ended_at IS NULL`,
      [firmId, userId, this.clock.now()],
    );
    return affected === 1;
  }
}
