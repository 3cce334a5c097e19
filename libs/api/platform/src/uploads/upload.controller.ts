import type { AppendPartQuery, BeginUploadBody, UploadView } from '@akashi/contracts';
import { uploadApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { IsInt, Matches, Min, ValidateIf } from 'class-validator';
import type { Request } from 'express';
import { CurrentPerson } from '../access/current-caller';
import { Handles } from '../access/handles';
import { IsText } from '../problems/storable-text';
import { WrittenNumber } from '../problems/written-number';
import type { ClientPersonCaller, MemberCaller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { AppendPart } from './append-part';
import { BeginUpload } from './begin-upload';
import { EndUpload } from './end-upload';
import { firmsSide } from './upload-owner';
import { UploadStore } from './upload.store';

export class BeginUploadDto implements BeginUploadBody {
  @IsText(1, 255) fileName!: string;
  @IsInt() @Min(1) length!: number;
  @IsText(1, 300) purpose!: string;
  @ValidateIf((_, value) => value !== null) @Matches(/^[0-9a-f]{64}$/) fingerprint!: string | null;
}

export class AppendPartDto implements AppendPartQuery {
  @WrittenNumber() @IsInt() @Min(0) offset!: number;
}

type Person = MemberCaller | ClientPersonCaller;

const Named = () => Param('uploadId', ParseUUIDPipe);

/** One's own files that come in parts. */
@Controller()
export class UploadController {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly beginUpload: BeginUpload,
    private readonly appendPart: AppendPart,
    private readonly endUpload: EndUpload,
  ) {}

  @Handles(uploadApi.list)
  list(@CurrentPerson() caller: Person): Promise<UploadView[]> {
    return this.transactions.read(firmsSide(caller), (tx) => this.uploads.list(tx, caller));
  }

  @Handles(uploadApi.begin)
  begin(@CurrentPerson() caller: Person, @Body() body: BeginUploadDto): Promise<UploadView> {
    return this.beginUpload.execute(caller, body);
  }

  @Handles(uploadApi.append)
  append(
    @CurrentPerson() caller: Person,
    @Named() id: string,
    @Query() { offset }: AppendPartDto,
    @Req() request: Request,
  ): Promise<UploadView> {
    return this.appendPart.execute(caller, id, offset, request);
  }

  @Handles(uploadApi.end)
  end(@CurrentPerson() caller: Person, @Named() id: string): Promise<void> {
    return this.endUpload.execute(caller, id);
  }
}
