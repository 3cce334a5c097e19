import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { ProcedureRowView, ProcedureView } from '@akashi/contracts';
import { procedureApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { ProceduresQueryDto } from './procedure.dto';
import { ProcedureStore } from './procedure.store';

@Controller()
export class ProcedureController {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly procedures: ProcedureStore,
  ) {}

  @Handles(procedureApi.list)
  list(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { q }: ProceduresQueryDto,
  ): Promise<ProcedureRowView[]> {
    return this.transactions.read(caller, async (tx) => {
      await this.editions.view(tx, caller, id);
      return this.procedures.list(tx, caller, id, q ?? '');
    });
  }

  @Handles(procedureApi.ofCriterion)
  ofCriterion(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Param('criterionKey') key: string,
  ): Promise<ProcedureView[]> {
    return this.transactions.read(caller, async (tx) => {
      await this.editions.criterion(tx, caller, id, key);
      return this.procedures.ofCriterion(tx, caller, id, key);
    });
  }

  @Handles(procedureApi.view)
  view(@CurrentCaller() caller: Caller, @Param('procedureId', ParseUUIDPipe) id: string): Promise<ProcedureView> {
    return this.transactions.read(caller, (tx) => this.procedures.view(tx, caller, id));
  }
}
