import {
  CurrentClientPerson,
  FileStore,
  Handles,
  readOrRefuse,
  Transactions,
  type ClientPersonCaller,
  sendBytes,
} from '@akashi/api-platform';
import type { ClientStatementCheckView, ClientStatementView, MarkedStatementQuery } from '@akashi/contracts';
import { clientStatementApi } from '@akashi/contracts/api';
import { DocumentProcesses } from '@akashi/documents';
import { Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { Request, Response } from 'express';
import { markOf } from '../preview-statement';
import { StatementSubmissionStore } from './statement-submission.store';
import { SubmitStatement } from './submit-statement';

class MarkedStatementDto implements MarkedStatementQuery {
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}

const File = () => Param('statementFileId', ParseUUIDPipe);

/** The statement as a client's people check it in. */
@Controller()
export class ClientStatementController {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: StatementSubmissionStore,
    private readonly submitStatement: SubmitStatement,
    private readonly processes: DocumentProcesses,
    private readonly files: FileStore,
  ) {}

  @Handles(clientStatementApi.list)
  list(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientStatementView[]> {
    return this.transactions.read(caller, (tx) => this.submissions.audits(tx, caller));
  }

  @Handles(clientStatementApi.check)
  check(@CurrentClientPerson() caller: ClientPersonCaller, @File() id: string): Promise<ClientStatementCheckView> {
    return this.transactions.read(caller, (tx) => this.submissions.check(tx, caller, id));
  }

  @Handles(clientStatementApi.submit)
  submit(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('auditId', ParseUUIDPipe) auditId: string,
    @Req() request: Request,
  ): Promise<ClientStatementCheckView> {
    return this.submitStatement.execute(caller, auditId, request);
  }

  @Handles(clientStatementApi.marked)
  async marked(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @File() id: string,
    @Query() { lang = 'ja' }: MarkedStatementDto,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.transactions.read(caller, (tx) => this.submissions.markable(tx, caller, id));
    const marks = file.faults.map((fault) => markOf(fault, lang, file.headCell));
    const bytes = await this.files.bytes(caller.firmId, file.sha256);
    const marked = await readOrRefuse(this.processes.run('mark-workbook', { bytes, marks }));
    const fileName = `${file.fileName.replace(/\.xlsx$/i, '')}_記入用.xlsx`;
    await sendBytes(response, fileName, marked);
  }
}
