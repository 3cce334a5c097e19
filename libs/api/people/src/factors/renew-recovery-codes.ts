import { DomainProblem, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { RecoveryCodesView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { FactorStore } from './factor.store';
import { everySend } from './every-send';
import { RecoveryCodes } from './recovery-codes';

/** Ten new codes on paper; those before are good for nothing from then on. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly recovery: RecoveryCodes,
    private readonly factors: FactorStore,
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller): Promise<RecoveryCodesView> {
    const { codes, macs } = this.recovery.make(caller.userId);
    await this.transactions.write(everySend(caller), async (tx) => {
      const entity = await this.accounts.holder(tx, caller);
      if ((await this.factors.count(tx, caller.userId)) === 0) throw new DomainProblem('not-found');
      await this.factors.putRecoveryCodes(tx, caller.userId, macs);
      this.ledger.record(tx, {
        action: 'recovery-codes.renewed',
        engagementId: null,
        entity,
        facts: { codes: codes.length },
      });
    });
    return { codes };
  }
}
