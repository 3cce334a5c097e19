import { SignInPool, Transactions } from '@akashi/api-platform';
import type { PlaceOfPerson } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import type { PasswordLinkPlace } from './password-link.store';

/** Where the person works today, and how they come in there. */
export interface PlaceOfLost extends PasswordLinkPlace, PlaceOfPerson {
  firmName: string;
}

/** $1 e-mail address: where its holder works today, as a member first. */
const selectPlaces = `
  SELECT m.firm_id AS "firmId", NULL::uuid AS "clientId", m.user_id AS "userId", f.name AS "firmName"
  FROM account a JOIN member m ON m.user_id = a.id JOIN firm f ON f.firm_id = m.firm_id
  WHERE a.email = $1 AND a.disabled_at IS NULL AND m.disabled_at IS NULL
  UNION ALL
  SELECT p.firm_id, p.client_id, p.account_id, f.name
  FROM account a JOIN client_person p ON p.account_id = a.id JOIN firm f ON f.firm_id = p.firm_id
  WHERE a.email = $1 AND a.disabled_at IS NULL AND p.disabled_at IS NULL
  ORDER BY 2 NULLS FIRST, 1`;

/** $1 firm, $2 member: the firm shuts passwords to them, or they came by its provider and never had one of their own. */
const selectByProvider = `
  SELECT EXISTS (SELECT FROM member_identity i JOIN identity_provider o
      ON o.firm_id = i.firm_id AND o.kind = i.kind AND o.issuer = i.issuer AND o.enabled_at IS NOT NULL
    WHERE i.firm_id = $1 AND i.user_id = $2 AND i.ended_at IS NULL AND (o.is_only
      OR EXISTS (SELECT FROM provided_member p WHERE p.firm_id = i.firm_id AND p.user_id = i.user_id)
        AND NOT EXISTS (SELECT FROM invitation v WHERE v.firm_id = i.firm_id AND v.accepted_by = i.user_id))) AS "byProvider"`;

/** Whom an address belongs to that somebody asks a link for: looked up before any firm is known. */
@Injectable()
export class LostPasswordStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
  ) {}

  async places(email: string): Promise<PlaceOfLost[]> {
    const { rows } = await this.signInPool.query<Omit<PlaceOfLost, 'comesByProvider'>>(selectPlaces, [email]);
    return Promise.all(rows.map(async (place) => ({ ...place, comesByProvider: await this.comesByProvider(place) })));
  }

  private async comesByProvider({ firmId, clientId, userId }: PasswordLinkPlace): Promise<boolean> {
    if (clientId !== null) return false;
    const rows = await this.transactions.read({ firmId, clientId }, (tx) =>
      tx.query<{ byProvider: boolean }[]>(selectByProvider, [firmId, userId]),
    );
    return rows[0]?.byProvider === true;
  }
}
