import {
  CurrentCaller,
  FollowImports,
  Handles,
  unfollowed,
  uploadedName,
  type Caller,
  sendBytes,
} from '@akashi/api-platform';
import type { PreCheckView, StatementColumnsView, StatementPreviewView } from '@akashi/contracts';
import { statementApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ImportStatement } from './import-statement';
import { PreviewColumns } from './preview-columns';
import { PreviewStatement, type MarkedFile } from './preview-statement';
import { ReadPreCheck } from './read-pre-check';
import { ReadStatement } from './read-statement';
import { MarkStatementDto, PreCheckFileDto, StatementMappingDto, StatementVersionDto } from './statement.dto';

/** What is said of a statement before its import, and of a version after it. */
@Controller()
export class StatementCheckController {
  constructor(
    private readonly importStatement: ImportStatement,
    private readonly readStatement: ReadStatement,
    private readonly previewStatement: PreviewStatement,
    private readonly previewColumns: PreviewColumns,
    private readonly readPreCheck: ReadPreCheck,
    private readonly imports: FollowImports,
  ) {}

  @Handles(statementApi.columns)
  async columns(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<StatementColumnsView> {
    uploadedName(request);
    await this.importStatement.mayBegin(caller, id);
    return this.previewColumns.execute(caller, id, request);
  }

  @Handles(statementApi.preview)
  async preview(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: StatementMappingDto,
    @Req() request: Request,
  ): Promise<StatementPreviewView> {
    const { fileName } = uploadedName(request);
    await this.importStatement.mayBegin(caller, id);
    return this.imports.follow(caller, async (followed) => {
      const read = await this.readStatement.execute(caller, fileName, request, { mapping: query.mapping, followed });
      return this.previewStatement.preview(caller, id, read.file);
    });
  }

  @Handles(statementApi.mark)
  async mark(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: MarkStatementDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName } = uploadedName(request);
    await this.importStatement.mayBegin(caller, id);
    const received = await this.readStatement.execute(caller, fileName, request, {
      mapping: query.mapping,
      followed: unfollowed,
    });
    await send(response, await this.previewStatement.mark(caller, id, received, query));
  }

  @Handles(statementApi.preCheck)
  preCheck(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: StatementVersionDto,
  ): Promise<PreCheckView> {
    return this.readPreCheck.view(caller, id, query);
  }

  @Handles(statementApi.preCheckFile)
  async preCheckFile(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: PreCheckFileDto,
    @Res() response: Response,
  ): Promise<void> {
    await send(response, await this.readPreCheck.file(caller, id, query));
  }
}

function send(response: Response, { fileName, bytes }: MarkedFile): Promise<void> {
  return sendBytes(response, fileName, bytes);
}
