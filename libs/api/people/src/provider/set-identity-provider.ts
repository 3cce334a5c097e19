import { DomainProblem, ensure, LedgerWriter, OutwardFetch, Transactions, type Caller } from '@akashi/api-platform';
import type { IdentityProviderView, SetIdentityProviderBody } from '@akashi/contracts';
import { maySetIdentityProvider } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { IdentityProviderStore } from './identity-provider.store';
import { ReadIdentityProvider } from './read-identity-provider';
import { signingCertificates } from './signing-certificate';

/** Names the firm's provider, or corrects what is said of it: whoever came in by it is out, and it is to be tried anew. */
@Injectable()
export class SetIdentityProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: IdentityProviderStore,
    private readonly reader: ReadIdentityProvider,
    private readonly outward: OutwardFetch,
    private readonly ledger: LedgerWriter,
  ) {}

  execute({ idempotency: _never, ...caller }: Caller, body: SetIdentityProviderBody): Promise<IdentityProviderView> {
    const domains = body.domains.map((domain) => domain.trim().toLowerCase()).filter((domain) => domain !== '');
    const said = {
      ...body,
      issuer: body.issuer.trim(),
      clientId: body.clientId.trim(),
      entryPoint: body.entryPoint.trim(),
      certificates: body.certificates.map((pem) => pem.trim()),
      domains: [...new Set(domains)],
    };
    return this.transactions.write(caller, async (tx) => {
      const before = await this.store.find(tx, caller.firmId);
      ensure(maySetIdentityProvider({ ...said, issuerBefore: before?.kind === 'oidc' ? before.issuer : null }));
      const certificates = said.kind === 'saml' ? signingCertificates(said.certificates) : [];
      // Where nobody can be sent, nothing is kept: by its name alone, for what a name stands for is asked at each connection.
      const there = said.kind === 'saml' ? said.entryPoint : said.issuer;
      if (!this.outward.isReachable(new URL(there))) throw new DomainProblem('identity-provider.inside');
      await this.store.set(
        tx,
        { firmId: caller.firmId, version: said.version, by: caller.userId },
        { ...said, certificates },
      );
      const sessions = await this.store.endSessions(tx, null);
      const { kind, issuer, isOnly, version } = said;
      const hasNewSecret = kind === 'oidc' && said.secret !== null;
      const how = kind === 'saml' ? { entryPoint: said.entryPoint, certificates } : { clientId: said.clientId };
      this.ledger.record(tx, {
        action: 'identity-provider.set',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: version + 1 },
        facts: {
          ...{ kind, certificates: certificates.length, hasNewSecret, isOnly, sessions },
          domains: said.domains.length,
        },
        after: { issuer, ...how, domains: said.domains },
      });
      return this.reader.view(tx, caller);
    });
  }
}
