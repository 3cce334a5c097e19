import type { ImportProgressView } from '@akashi/contracts';
import { importApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { CurrentCaller } from '../access/current-caller';
import { Handles } from '../access/handles';
import type { Caller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { CancelImport } from './cancel-import';
import { ImportProgressStore } from './import-progress.store';

@Controller()
export class ImportController {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ImportProgressStore,
    private readonly cancelImport: CancelImport,
  ) {}

  @Handles(importApi.list)
  list(@CurrentCaller() caller: Caller): Promise<ImportProgressView[]> {
    return this.transactions.read(caller, (tx) => this.store.list(tx, caller));
  }

  @Handles(importApi.cancel)
  cancel(@CurrentCaller() caller: Caller, @Param('importId', ParseUUIDPipe) importId: string): Promise<void> {
    return this.cancelImport.execute(caller, importId);
  }
}
