import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, MaintainFirmBody } from '@akashi/contracts';
import { mayMaintainFirm } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

@Injectable()
export class MaintainFirm {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, body: MaintainFirmBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      ensure(mayMaintainFirm(body));
      const before = await this.firms.view(tx, caller);
      await this.firms.maintain(tx, caller, body);
      const after = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'firm.maintained',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: after.version },
        facts: {},
        before,
        after,
      });
      return after;
    });
  }
}
