import { SignInPool, type Session } from '@akashi/api-platform';
import type { MembershipView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** A firm, a client of a firm, or an inspection of a firm. */
export interface Place extends Pick<MembershipView, 'firmId' | 'clientId'> {
  /** Of whoever inspects the firm alone. */
  inspectionId?: string | null;
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.firmId === other.firmId &&
  one.clientId === other.clientId &&
  (one.inspectionId ?? null) === (other.inspectionId ?? null);

/** Where a person may work: read by the sign-in role, because no firm is chosen yet. */
@Injectable()
export class MembershipStore {
  constructor(private readonly pool: SignInPool) {}

  /** Every membership that has not been ended; none of a person who may sign in nowhere any more. */
  async of(userId: string): Promise<MembershipView[]> {
    const { rows } = await this.pool.query<MembershipView>(
      `SELECT f.firm_id AS "firmId", f.name AS "firmName", NULL::uuid AS "clientId", NULL::text AS "clientName",
         NULL::uuid AS "inspectionId", NULL::text AS authority
       FROM member m JOIN firm f ON f.firm_id = m.firm_id
       WHERE m.user_id = $1 AND m.disabled_at IS NULL
       UNION ALL
       SELECT f.firm_id, f.name, c.id, c.name, NULL, NULL
       FROM client_person p JOIN firm f ON f.firm_id = p.firm_id
       JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
       WHERE p.account_id = $1 AND p.disabled_at IS NULL
       UNION ALL
       SELECT f.firm_id, f.name, NULL, NULL, n.id, n.authority
       FROM inspector i JOIN firm f ON f.firm_id = i.firm_id
       JOIN inspection n ON n.firm_id = i.firm_id AND n.id = i.inspection_id
       WHERE i.account_id = $1 AND i.disabled_at IS NULL
       ORDER BY 2, 4 NULLS FIRST, 6 NULLS FIRST, 1, 3, 5`,
      [userId],
    );
    return rows;
  }

  /** Those of a session: whoever came by the word of one firm's provider learns of no other place. */
  async open({ userId, byProviderOf }: Pick<Session, 'userId' | 'byProviderOf'>): Promise<MembershipView[]> {
    const all = await this.of(userId);
    if (byProviderOf === null) return all;
    return all.filter((place) => isSamePlace(place, { firmId: byProviderOf, clientId: null }));
  }

  /** Does the person work anywhere else? There the same password and the same devices let them in. */
  async isElsewhere(userId: string, here: Place): Promise<boolean> {
    return (await this.of(userId)).some((place) => !isSamePlace(place, here));
  }

  /** Tells the firm when this person of theirs came in last; another firm learns nothing of it. Of inspectors its log says so. */
  async markSignedIn(userId: string, { firmId, clientId, inspectionId }: Place, at: Date): Promise<void> {
    if (inspectionId) return;
    if (clientId === null) {
      await this.pool.query(`UPDATE member SET last_signed_in_at = $3 WHERE firm_id = $1 AND user_id = $2`, [
        firmId,
        userId,
        at,
      ]);
      return;
    }
    await this.pool.query(
      `UPDATE client_person SET last_signed_in_at = $4 WHERE firm_id = $1 AND client_id = $2 AND account_id = $3`,
      [firmId, clientId, userId, at],
    );
  }
}
