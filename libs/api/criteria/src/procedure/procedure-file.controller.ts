import { CurrentCaller, FollowImports, Handles, uploadedName, type Caller } from '@akashi/api-platform';
import type { ProcedureFileView, ProcedureImportView, ProcedurePreviewView } from '@akashi/contracts';
import { procedureApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ReceiveTableDto } from '../import/table-mapping.dto';
import { ImportProcedures } from './import-procedures';
import { PreviewProcedures } from './preview-procedures';
import { ImportProceduresDto, PreviewProceduresDto } from './procedure.dto';
import { ReceiveProcedureFile } from './receive-procedure-file';

@Controller()
export class ProcedureFileController {
  constructor(
    private readonly receiveFile: ReceiveProcedureFile,
    private readonly previewProcedures: PreviewProcedures,
    private readonly importProcedures: ImportProcedures,
    private readonly imports: FollowImports,
  ) {}

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
    return this.imports.follow(caller, (followed) => this.previewProcedures.execute(caller, id, body, followed));
  }

  @Handles(procedureApi.import)
  import(
    @CurrentCaller() caller: Caller,
    @Param('procedureFileId', ParseUUIDPipe) id: string,
    @Body() body: ImportProceduresDto,
  ): Promise<ProcedureImportView> {
    return this.imports.follow(caller, (followed) => this.importProcedures.execute(caller, id, body, followed));
  }
}
