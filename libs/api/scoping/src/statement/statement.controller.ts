import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  FileStore,
  FollowImports,
  Handles,
  sendFile,
  uploadedName,
  withFile,
  type Caller,
} from '@akashi/api-platform';
import type { StatementImportView, StatementPageView } from '@akashi/contracts';
import { statementApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ImportStatement } from './import-statement';
import { ReadStatement } from './read-statement';
import { ImportStatementDto, StatementVersionDto } from './statement.dto';
import { StatementStore } from './statement.store';

@Controller()
export class StatementController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly statements: StatementStore,
    private readonly readStatement: ReadStatement,
    private readonly importStatement: ImportStatement,
    private readonly imports: FollowImports,
    private readonly files: FileStore,
  ) {}

  @Handles(statementApi.view)
  view(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() { version: versionNo }: StatementVersionDto,
  ): Promise<StatementPageView> {
    return this.door.read(caller, id, async (tx, room) => {
      const versions = await this.statements.versions(tx, caller, id);
      if (versions.length === 0) return { versions, statement: null };
      const version = await this.statements.version(tx, caller, id, versionNo ?? null);
      return { versions, statement: await this.statements.view(tx, caller, room, version) };
    });
  }

  @Handles(statementApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() { version: versionNo }: StatementVersionDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, fileSize, fileSha256 } = await this.door.read(caller, id, (tx) =>
      this.statements.version(tx, caller, id, versionNo ?? null),
    );
    const file = { fileName, size: fileSize, sha256: fileSha256 };
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }

  @Handles(statementApi.import)
  async import(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: ImportStatementDto,
    @Req() request: Request,
  ): Promise<StatementImportView> {
    const { fileName } = uploadedName(request);
    await this.importStatement.mayBegin(caller, id);
    return this.imports.follow(caller, async (followed) => {
      const read = await this.readStatement.execute(caller, fileName, request, { mapping: query.mapping, followed });
      return this.importStatement.execute(withFile(caller, read.file), id, read.file, { ...query, followed });
    });
  }
}
