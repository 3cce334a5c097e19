import { Clock, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedProvisioningTokenView, MakeProvisioningTokenBody } from '@akashi/contracts';
import { mayMakeProvisioningToken, tokenEndsAt } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { everySend } from '../factors/every-send';
import { tokenSecretBytes, tokenText } from '../tokens/token-text';
import { TokenStore } from '../tokens/token.store';
import { ReadProvisioning } from './read-provisioning';

/** A token for the firm's provider, told in this answer and never again. It says who joins and leaves, and reads nothing else. */
@Injectable()
export class MakeProvisioningToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: TokenStore,
    private readonly reader: ReadProvisioning,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute(asked: Caller, { name, days }: MakeProvisioningTokenBody): Promise<IssuedProvisioningTokenView> {
    const caller = everySend(asked);
    const text = tokenText(this.ids.secret(tokenSecretBytes));
    return this.transactions.write(caller, async (tx) => {
      const { live } = await this.tokens.lockMaker(tx, caller);
      ensure(mayMakeProvisioningToken({ name, days, live }));
      const id = this.ids.next();
      const expiresAt = tokenEndsAt(this.clock.now(), days);
      const permissions = ['member.provision'] as const;
      await this.tokens.add(tx, caller, { id, name, text, permissions, engagementIds: null, expiresAt });
      this.ledger.record(tx, {
        action: 'token.made',
        engagementId: null,
        entity: { type: 'api-token', id, version: 1 },
        facts: { ofFirm: 'member.provision', ofEngagements: '', engagements: null, expiresAt: expiresAt.toISOString() },
      });
      return { ...(await this.reader.view(tx, caller)), token: text };
    });
  }
}
