import { Transactions, type Caller } from '@akashi/api-platform';
import type { StoredFilesView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { FileCheckStore } from './file-check.store';

/** 保管ファイルの照合: how the firm's files stand to their records, and a walk through all of them on request. */
@Injectable()
export class CheckStoredFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: FileCheckStore,
  ) {}

  view(caller: Caller): Promise<StoredFilesView> {
    return this.transactions.read(caller, (tx) => this.checks.view(tx, caller));
  }

  /** It leaves no entry, like every comparison: what it finds is kept, and nothing it looks at is changed. */
  execute(caller: Caller): Promise<StoredFilesView> {
    return this.transactions.housekeep(caller, async (tx) => {
      await this.checks.begin(tx, caller.firmId, 'request', caller.userId);
      return this.checks.view(tx, caller);
    });
  }
}
