import {
  CurrentClientPerson,
  ensure,
  FileScans,
  FileStore,
  Handles,
  IsText,
  sendFile,
  Transactions,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type {
  AnswerRequestBody,
  ClientRequestRow,
  ClientRequestView,
  CommentRequestBody,
  RemoveFileBody,
} from '@akashi/contracts';
import { clientRequestApi } from '@akashi/contracts/api';
import { mayGiveFile } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { RequestFileStore } from '../files/request-file.store';
import { AnswerRequest } from './answer-request';
import { ClientRequestStore } from './client-request.store';
import { CommentAsClient } from './comment-as-client';
import { DeliverFile } from './deliver-file';
import { RemoveFile } from './remove-file';

class RemoveFileDto implements RemoveFileBody {
  @IsInt() @Min(1) version!: number;
}

class AnswerRequestDto implements AnswerRequestBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) note!: string;
}

class CommentRequestDto implements CommentRequestBody {
  @IsText(0, 2000) text!: string;
}

const Asked = () => Param('requestId', ParseUUIDPipe);

/** What a client's people read of the requests that were sent to them. */
@Controller()
export class ClientRequestController {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientRequestStore,
    private readonly kept: RequestFileStore,
    private readonly files: FileStore,
    private readonly scans: FileScans,
  ) {}

  @Handles(clientRequestApi.list)
  list(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientRequestRow[]> {
    return this.transactions.read(caller, (tx) => this.requests.list(tx, caller));
  }

  @Handles(clientRequestApi.view)
  view(@CurrentClientPerson() caller: ClientPersonCaller, @Asked() id: string): Promise<ClientRequestView> {
    return this.transactions.read(caller, (tx) => this.requests.view(tx, caller, id));
  }

  @Handles(clientRequestApi.file)
  async file(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Asked() id: string,
    @Param('requestFileId', ParseUUIDPipe) fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.transactions.read(caller, async (tx) => {
      const facts = await this.requests.facts(tx, caller, id);
      return this.kept.find(tx, caller, facts, fileId);
    });
    ensure(mayGiveFile({ scan: await this.scans.known(caller.firmId, file.sha256) }));
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}

/** What they do with them. */
@Controller()
export class ClientAnswerController {
  constructor(
    private readonly deliverFile: DeliverFile,
    private readonly removeFile: RemoveFile,
    private readonly answerRequest: AnswerRequest,
    private readonly commentAsClient: CommentAsClient,
  ) {}

  @Handles(clientRequestApi.deliver)
  deliver(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Asked() id: string,
    @Req() request: Request,
  ): Promise<ClientRequestView> {
    return this.deliverFile.execute(caller, id, request);
  }

  @Handles(clientRequestApi.remove)
  remove(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Asked() id: string,
    @Param('requestFileId', ParseUUIDPipe) fileId: string,
    @Body() body: RemoveFileDto,
  ): Promise<ClientRequestView> {
    return this.removeFile.execute(caller, id, fileId, body);
  }

  @Handles(clientRequestApi.answer)
  answer(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Asked() id: string,
    @Body() body: AnswerRequestDto,
  ): Promise<ClientRequestView> {
    return this.answerRequest.execute(caller, id, body);
  }

  @Handles(clientRequestApi.comment)
  comment(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Asked() id: string,
    @Body() body: CommentRequestDto,
  ): Promise<ClientRequestView> {
    return this.commentAsClient.execute(caller, id, body);
  }
}
