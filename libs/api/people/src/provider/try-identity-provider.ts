import { LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClaimsView } from '@akashi/contracts';
import { mayLinkIdentity } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { IdentityProviderStore } from './identity-provider.store';
import type { CameBack } from './provider-way';

/** Of no use to whoever reads it, or a key to something: what is said elsewhere comes with a token to ask for it by. */
const leftOut = ['nonce', 'at_hash', 'c_hash', 's_hash', 'sid', '_claim_names', '_claim_sources'];
const mostShown = 100;

/** What the provider says of the administrator, who went there: it links nobody, and lets nobody in. */
@Injectable()
export class TryIdentityProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: IdentityProviderStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, { provider, person }: CameBack): Promise<ClaimsView> {
    const { address, claims } = person;
    const isOfFirm = mayLinkIdentity({ address, domains: provider.domains, isAnothers: false }).allowed;
    if (isOfFirm) await this.mark(caller, provider.version);
    const told = Object.entries(claims)
      .filter(([name]) => !leftOut.includes(name))
      .slice(0, mostShown);
    return { claims: told.map(([name, value]) => ({ name: shown(name), value: shown(value) })), isOfFirm };
  }

  private mark(caller: Caller, version: number): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      await this.store.markTested(tx, { firmId: caller.firmId, version });
      this.ledger.record(tx, {
        action: 'identity-provider.tested',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version },
        facts: {},
      });
    });
  }
}

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300).toWellFormed();
