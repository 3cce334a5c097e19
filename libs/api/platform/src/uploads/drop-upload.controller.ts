import { CurrentLinkPerson } from '../access/current-caller';
import { Handles } from '../access/handles';
import type { LinkPersonCaller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { AppendPart } from './append-part';
import { BeginUpload } from './begin-upload';
import { EndUpload } from './end-upload';
import { firmsSide } from './upload-owner';
import { AppendPartDto, BeginUploadDto } from './upload.controller';
import { UploadStore } from './upload.store';
import type { UploadView } from '@akashi/contracts';
import { dropUploadApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Request } from 'express';

const Named = () => Param('uploadId', ParseUUIDPipe);

/** Files that come through a link in parts: the link's own, whoever opens it. */
@Controller()
export class DropUploadController {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly beginUpload: BeginUpload,
    private readonly appendPart: AppendPart,
    private readonly endUpload: EndUpload,
  ) {}

  @Handles(dropUploadApi.list)
  list(@CurrentLinkPerson() caller: LinkPersonCaller): Promise<UploadView[]> {
    return this.transactions.read(firmsSide(caller), (tx) => this.uploads.list(tx, caller));
  }

  @Handles(dropUploadApi.begin)
  begin(@CurrentLinkPerson() caller: LinkPersonCaller, @Body() body: BeginUploadDto): Promise<UploadView> {
    return this.beginUpload.execute(caller, body);
  }

  @Handles(dropUploadApi.append)
  append(
    @CurrentLinkPerson() caller: LinkPersonCaller,
    @Named() id: string,
    @Query() { offset }: AppendPartDto,
    @Req() request: Request,
  ): Promise<UploadView> {
    return this.appendPart.execute(caller, id, offset, request);
  }

  @Handles(dropUploadApi.end)
  end(@CurrentLinkPerson() caller: LinkPersonCaller, @Named() id: string): Promise<void> {
    return this.endUpload.execute(caller, id);
  }
}
