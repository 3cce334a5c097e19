import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { CriteriaFoundView, CriteriaView, CriterionView, EditionView } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Controller, Param, Query } from '@nestjs/common';
import { SearchCriteriaDto } from './edition.dto';
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

  @Handles(editionApi.view)
  view(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<EditionView> {
    return this.transactions.read(caller, (tx) => this.editions.view(tx, caller, id));
  }

  @Handles(editionApi.criterion)
  criterion(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Param('criterionKey') key: string,
  ): Promise<CriterionView> {
    return this.transactions.read(caller, (tx) => this.editions.criterion(tx, caller, id, key));
  }

  @Handles(editionApi.search)
  search(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { q }: SearchCriteriaDto,
  ): Promise<CriteriaFoundView> {
    return this.transactions.read(caller, (tx) => this.editions.search(tx, caller, id, q));
  }

  @Handles(editionApi.criteria)
  criteria(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<CriteriaView> {
    return this.transactions.read(caller, (tx) => this.editions.criteria(tx, caller, id));
  }
}
