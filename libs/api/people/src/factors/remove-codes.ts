import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayRemoveFactor } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { FactorStore } from './factor.store';

/** A person takes their own device away, and with the last factor the codes on paper that stood for it. */
@Injectable()
export class RemoveCodes {
  constructor(
    private readonly factors: FactorStore,
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, session: Buffer): Promise<void> {
    const { userId } = caller;
    return this.transactions.write(caller, async (tx) => {
      const entity = await this.accounts.holder(tx, caller);
      const isRequired = await this.factors.isRequired(tx, caller);
      if (!(await this.factors.removeDevice(tx, userId))) throw new DomainProblem('not-found');
      const others = await this.factors.count(tx, userId);
      ensure(mayRemoveFactor({ isRequired, others }));
      if (others === 0) await this.factors.putRecoveryCodes(tx, userId, []);
      const sessions = await this.factors.endOtherSessions(tx, userId, session);
      this.ledger.record(tx, {
        action: 'factor.removed',
        engagementId: null,
        entity,
        facts: { kind: 'codes', sessions },
      });
    });
  }
}
