import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { RevokeTokenBody } from '@akashi/contracts';
import { mayRevokeToken } from '@akashi/domain/token';
import { Injectable } from '@nestjs/common';
import { TokenStore } from './token.store';

/** Ends a token, from the next request on in every process. Nothing asks for a proof anew: to end is always safe. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TokenStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** One's own. */
  own(caller: Caller, id: string, body: RevokeTokenBody): Promise<void> {
    return this.execute(caller, id, body, caller.userId);
  }

  /** Anybody's in the firm: its administrator's to do. */
  anybodys(caller: Caller, id: string, body: RevokeTokenBody): Promise<void> {
    return this.execute(caller, id, body, null);
  }

  private execute(caller: Caller, id: string, { version }: RevokeTokenBody, of: string | null): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      const { state, userId } = await this.store.lock(tx, caller, id, of);
      ensure(mayRevokeToken(state));
      await this.store.revoke(tx, caller, { id, version });
      this.ledger.record(tx, {
        action: 'token.revoked',
        engagementId: null,
        entity: { type: 'api-token', id, version: version + 1 },
        facts: { member: userId },
      });
    });
  }
}
