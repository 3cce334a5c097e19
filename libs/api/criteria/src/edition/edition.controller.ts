import { CurrentCaller, Requires, Transactions, type Caller } from '@akashi/api-platform';
import type { CriteriaView, EditionView } from '@akashi/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { EditionStore } from './edition.store';

@Controller('editions')
export class EditionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
  ) {}

  @Get()
  @Requires('edition.read')
  list(@CurrentCaller() caller: Caller): Promise<EditionView[]> {
    return this.transactions.read(caller, (tx) => this.editions.list(tx, caller));
  }

  @Get(':editionId/criteria')
  @Requires('edition.read')
  criteria(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<CriteriaView> {
    return this.transactions.read(caller, (tx) => this.editions.criteria(tx, caller, id));
  }
}
