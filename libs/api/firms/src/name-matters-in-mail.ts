import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, NameMattersInMailBody } from '@akashi/contracts';
import { mayNameMattersInMail } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

/** Whether a mail names engagements and what happened in them, from the next one on: by whatever way it goes, others may read it. */
@Injectable()
export class NameMattersInMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { isNamed, version }: NameMattersInMailBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      const { mailNamesMatters: before } = await this.firms.view(tx, caller);
      ensure(mayNameMattersInMail({ before, wanted: isNamed }));
      await this.firms.nameMattersInMail(tx, caller, { isNamed, version });
      const view = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'firm.mail-names-set',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: view.version },
        facts: { isNamed },
      });
      return view;
    });
  }
}
