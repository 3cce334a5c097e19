import { CurrentCaller, Handles, Transactions, uploadedName, type Caller } from '@akashi/api-platform';
import type {
  ProcedureFileView,
  ProcedureImportView,
  ProcedurePreviewView,
  ProcedureRowView,
  ProcedureView,
} from '@akashi/contracts';
import { procedureApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { EditionStore } from '../edition/edition.store';
import { ImportProcedures } from './import-procedures';
import { PreviewProcedures } from './preview-procedures';
import { ImportProceduresDto, PreviewProceduresDto, ProceduresQueryDto } from './procedure.dto';
import { ProcedureStore } from './procedure.store';
import { ReceiveTableDto } from '../import/table-mapping.dto';
import { ReceiveProcedureFile } from './receive-procedure-file';

@Controller()
export class ProcedureController {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly procedures: ProcedureStore,
    private readonly receiveFile: ReceiveProcedureFile,
    private readonly previewProcedures: PreviewProcedures,
    private readonly importProcedures: ImportProcedures,
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

  @Handles(procedureApi.receive)
  receive(
    @CurrentCaller() caller: Caller,
    @Param('editionId') editionId: string,
    @Query() { encoding }: ReceiveTableDto,
    @Req() request: Request,
  ): Promise<ProcedureFileView> {
    return this.receiveFile.execute(
      caller,
      { editionId, encoding: encoding ?? null },
      uploadedName(request).fileName,
      request,
    );
  }

  @Handles(procedureApi.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('procedureFileId', ParseUUIDPipe) id: string,
    @Body() body: PreviewProceduresDto,
  ): Promise<ProcedurePreviewView> {
    return this.previewProcedures.execute(caller, id, body);
  }

  @Handles(procedureApi.import)
  import(
    @CurrentCaller() caller: Caller,
    @Param('procedureFileId', ParseUUIDPipe) id: string,
    @Body() body: ImportProceduresDto,
  ): Promise<ProcedureImportView> {
    return this.importProcedures.execute(caller, id, body);
  }
}
