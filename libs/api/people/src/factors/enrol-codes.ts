import { LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EnrolCodesBody, RecoveryCodesView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { everySend } from './every-send';
import { FactorStore } from './factor.store';
import { NewDevice } from './new-device';

/** A person's own device, set up by themselves alone; it takes the place of the one before, and other sessions end. */
@Injectable()
export class EnrolCodes {
  constructor(
    private readonly newDevice: NewDevice,
    private readonly factors: FactorStore,
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, session: Buffer, body: EnrolCodesBody): Promise<RecoveryCodesView> {
    const { device, codes, macs } = await this.newDevice.prove(caller.userId, body);
    await this.transactions.write(everySend(caller), async (tx) => {
      const entity = await this.accounts.holder(tx, caller);
      const replaced = (await this.factors.count(tx, caller.userId)) > 0;
      await this.factors.enrolDevice(tx, caller.userId, device, macs);
      const sessions = await this.factors.endOtherSessions(tx, caller.userId, session);
      this.ledger.record(tx, {
        action: 'factor.enrolled',
        engagementId: null,
        entity,
        facts: { kind: 'codes', replaced, sessions },
      });
    });
    return { codes };
  }
}
