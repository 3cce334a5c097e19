import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { AskExportCodesBody, FirmView } from '@akashi/contracts';
import { mayAskExportCodes } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

/** Whether the firm's links to reports open by a mailed code alone: for all of them, from the next opening on. */
@Injectable()
export class AskExportCodes {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { isAsked, version }: AskExportCodesBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      const { exportAsksCode: before } = await this.firms.view(tx, caller);
      ensure(mayAskExportCodes({ before, wanted: isAsked }));
      await this.firms.askExportCodes(tx, caller, { isAsked, version });
      const view = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'firm.export-codes-set',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: view.version },
        facts: { isAsked },
      });
      return view;
    });
  }
}
