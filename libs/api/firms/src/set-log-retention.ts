import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, SetLogRetentionBody } from '@akashi/contracts';
import { maySetLogRetention } from '@akashi/domain/security-log';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

/** How long the firm keeps its security log: a shorter term acts the next night, and cannot be taken back after it. */
@Injectable()
export class SetLogRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { days, version }: SetLogRetentionBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      const { logRetentionDays: before } = await this.firms.view(tx, caller);
      ensure(maySetLogRetention({ before, days }));
      await this.firms.setLogRetention(tx, caller, { days, version });
      const after = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'firm.log-retention-set',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: after.version },
        facts: { before, days },
      });
      return after;
    });
  }
}
