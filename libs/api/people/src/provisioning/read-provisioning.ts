import { Clock, RelyingParty, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { ProvidedPersonView, ProvisioningTokenView, ProvisioningView } from '@akashi/contracts';
import { tokenState, type TokenTimes } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { scimPath } from './scim-user';

const shown = 10;

const selectTokens = `
  SELECT t.id, t.name, m.family_name || ' ' || m.given_name AS "makerName",
    m.disabled_at IS NOT NULL OR NOT 'firm_admin' = ANY (m.firm_roles) AS "isMakerGone", t.made_at AS "madeAt", t.expires_at AS "expiresAt",
    t.last_used_at AS "lastUsedAt", t.last_used_from AS "lastUsedFrom", t.revoked_at AS "revokedAt", t.version
  FROM api_token t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  WHERE t.firm_id = $1 AND 'member.provision' = ANY (t.permissions) ORDER BY t.made_at DESC, t.id LIMIT $2`;

const selectPeople = `
  SELECT p.user_id AS "userId", coalesce(m.family_name || ' ' || m.given_name, p.family_name || ' ' || p.given_name) AS name,
    p.user_name AS email, p.changed_at AS "changedAt",
    CASE WHEN p.deleted_at IS NOT NULL OR m.disabled_at IS NOT NULL OR NOT p.is_active THEN 'left'
      WHEN m.user_id IS NULL OR p.is_awaited THEN 'awaited' ELSE 'here' END AS state
  FROM provided_member p LEFT JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.user_id
  WHERE p.firm_id = $1 ORDER BY p.changed_at DESC, p.user_id LIMIT $2`;

type TokenRow = Omit<ProvisioningTokenView, 'state' | 'madeAt' | 'expiresAt' | 'lastUsedAt'> &
  TokenTimes & { madeAt: Date; lastUsedAt: Date | null };

/** How the firm's provider is connected, when it was heard last and whom it named: never the text of a token. */
@Injectable()
export class ReadProvisioning {
  constructor(
    private readonly transactions: Transactions,
    private readonly installation: RelyingParty,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller): Promise<ProvisioningView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  async view(tx: Tx, { firmId }: Pick<Caller, 'firmId'>): Promise<ProvisioningView> {
    const tokens = await tx.query<TokenRow[]>(selectTokens, [firmId, shown]);
    const people = await tx.query<(Omit<ProvidedPersonView, 'changedAt'> & { changedAt: Date })[]>(selectPeople, [
      firmId,
      shown,
    ]);
    return {
      address: this.installation.at(scimPath),
      tokens: tokens.map((row) => this.told(row)),
      people: people.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
    };
  }

  private told({ revokedAt, madeAt, expiresAt, lastUsedAt, ...row }: TokenRow): ProvisioningTokenView {
    return {
      ...row,
      state: tokenState({ expiresAt, revokedAt }, this.clock.now()),
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    };
  }
}
