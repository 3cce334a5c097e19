import {
  CurrentClientPerson,
  ensure,
  FileScans,
  FileStore,
  Handles,
  IsLocalDate,
  IsText,
  sendFile,
  Transactions,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type {
  AnswerFindingBody,
  ClientFindingRow,
  ClientFindingView,
  DetachFileBody,
  PlanImprovementBody,
} from '@akashi/contracts';
import { clientFindingApi } from '@akashi/contracts/api';
import { factAnswers, type FactAnswer } from '@akashi/domain/finding';
import { mayGiveFile } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { IsIn, IsInt, Min, ValidateIf } from 'class-validator';
import type { Request, Response } from 'express';
import { AnswerFinding } from './answer-finding';
import { AttachFile } from './attach-file';
import { ClientFindingStore } from './client-finding.store';
import { DetachFile } from './detach-file';
import { FindingAnswerStore } from './finding-answer.store';
import { PlanImprovement } from './plan-improvement';

class AnswerFindingDto implements AnswerFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsIn(factAnswers) answer!: FactAnswer;
  @IsText(0, 2000) words!: string;
}

class DetachFileDto implements DetachFileBody {
  @IsInt() @Min(1) version!: number;
}

class PlanImprovementDto implements PlanImprovementBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) plan!: string;
  @IsText(0, 200) owner!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  improvedOn!: string | null;
  @IsText(0, 2000) words!: string;
}

const Finding = () => Param('findingId', ParseUUIDPipe);

/** What a client's people read of the findings that were put before them. */
@Controller()
export class ClientFindingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: ClientFindingStore,
    private readonly answers: FindingAnswerStore,
    private readonly files: FileStore,
    private readonly scans: FileScans,
  ) {}

  @Handles(clientFindingApi.list)
  list(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientFindingRow[]> {
    return this.transactions.read(caller, (tx) => this.findings.list(tx, caller));
  }

  @Handles(clientFindingApi.view)
  view(@CurrentClientPerson() caller: ClientPersonCaller, @Finding() id: string): Promise<ClientFindingView> {
    return this.transactions.read(caller, (tx) => this.findings.view(tx, caller, id));
  }

  @Handles(clientFindingApi.file)
  async file(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Finding() id: string,
    @Param('answerFileId', ParseUUIDPipe) fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.transactions.read(caller, async (tx) => {
      const finding = await this.findings.facts(tx, caller, id);
      return this.answers.find(tx, caller, finding, fileId, false);
    });
    ensure(mayGiveFile({ scan: await this.scans.known(caller.firmId, file.sha256) }));
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}

/** What their approver does with them. */
@Controller()
export class ClientFindingAnswerController {
  constructor(
    private readonly attachFile: AttachFile,
    private readonly detachFile: DetachFile,
    private readonly answerFinding: AnswerFinding,
    private readonly planImprovement: PlanImprovement,
  ) {}

  @Handles(clientFindingApi.attach)
  attach(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Finding() id: string,
    @Req() request: Request,
  ): Promise<ClientFindingView> {
    return this.attachFile.execute(caller, id, request);
  }

  @Handles(clientFindingApi.detach)
  detach(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Finding() id: string,
    @Param('answerFileId', ParseUUIDPipe) fileId: string,
    @Body() body: DetachFileDto,
  ): Promise<ClientFindingView> {
    return this.detachFile.execute(caller, id, fileId, body);
  }

  @Handles(clientFindingApi.answer)
  answer(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Finding() id: string,
    @Body() body: AnswerFindingDto,
  ): Promise<ClientFindingView> {
    return this.answerFinding.execute(caller, id, body);
  }

  @Handles(clientFindingApi.plan)
  plan(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Finding() id: string,
    @Body() body: PlanImprovementDto,
  ): Promise<ClientFindingView> {
    return this.planImprovement.execute(caller, id, body);
  }
}
