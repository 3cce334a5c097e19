import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { CriteriaView, EditionView } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Controller, Param } from '@nestjs/common';
import { EditionStore } from './edition.store';

@Controller()
export class EditionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
  ) {}

  @Handles(editionApi.list)
  list(@CurrentCaller() caller: Caller): Promise<EditionView[]> {
    return this.transactions.read(caller, (tx) => this.editions.list(tx, caller));
  }

  @Handles(editionApi.criteria)
  criteria(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<CriteriaView> {
    return this.transactions.read(caller, (tx) => this.editions.criteria(tx, caller, id));
  }
}
