import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, SetHarmfulFilesBody } from '@akashi/contracts';
import { maySetHarmfulFiles } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

/** What becomes of evidence that could run, from the next upload on; what was taken before stays as it was taken. */
@Injectable()
export class SetHarmfulFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { term, version }: SetHarmfulFilesBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      const { harmfulFiles: before } = await this.firms.view(tx, caller);
      ensure(maySetHarmfulFiles({ before, wanted: term }));
      await this.firms.setHarmfulFiles(tx, caller, { term, version });
      const view = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'firm.harmful-files-set',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: view.version },
        facts: { before, after: term },
      });
      return view;
    });
  }
}
