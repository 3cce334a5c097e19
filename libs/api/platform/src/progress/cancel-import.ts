import { mayCancelImport } from '@akashi/domain/import-progress';
import { Injectable } from '@nestjs/common';
import { LedgerWriter } from '../ledger/ledger-writer';
import { ensure } from '../problems/domain-problem';
import type { Caller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { ImportProgressStore } from './import-progress.store';

/** 取消し of a file that is on its way in, by the person who brings it. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ImportProgressStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, importId: string): Promise<void> {
    await this.transactions.write(caller, async (tx) => {
      ensure(mayCancelImport({ state: await this.store.state(tx, caller, importId) }));
      await this.store.cancel(tx, caller, importId);
      this.ledger.recordNothing(tx, 'What is cancelled leaves nothing behind that could be told of.');
    });
  }
}
