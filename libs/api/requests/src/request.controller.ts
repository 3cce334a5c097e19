import { EngagementDoor } from '@akashi/api-engagements';
import { HarmOfEvidence } from '@akashi/api-fieldwork';
import { CurrentCaller, FileStore, Handles, IsLocalDate, IsText, sendFile, type Caller } from '@akashi/api-platform';
import type { AskedFrom, DraftRequestBody, RequestListView, RequestView, ReviseRequestBody } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { handedOutName } from '@akashi/domain/control';
import { askedFromKinds, expectedLimits, type AskedFromKind } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Response } from 'express';
import { DraftRequest } from './asking/draft-request';
import { ReviseRequest } from './asking/revise-request';
import { RequestFileStore } from './files/request-file.store';
import { RequestStore } from './request.store';

/** The same words may be asked for every control of a statement. */
const papersAtMost = 2_000;

class AskedFromDto implements AskedFrom {
  @IsIn(askedFromKinds) kind!: AskedFromKind;
  @IsText(1, 100) key!: string;
}

class RequestTextDto implements Omit<DraftRequestBody, 'askedFrom'> {
  @IsText(0, 500) title!: string;
  @IsText(0, 4000) wanted!: string;
  @IsText(0, 4000) shows!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() answererId!: string | null;
  @IsUUID(undefined, { each: true }) @ArrayMaxSize(papersAtMost) @ArrayUnique() testIds!: string[];
  @IsOptional()
  @IsText(1, expectedLimits.letters, { each: true })
  @ArrayMaxSize(expectedLimits.ids)
  expected?: string[];
}

/** Left out where nothing was missing; a null is no place. */
const wasGiven = (_: object, value: unknown): boolean => value !== undefined;

class DraftRequestDto extends RequestTextDto implements DraftRequestBody {
  @ValidateIf(wasGiven) @IsObject() @ValidateNested() @Type(() => AskedFromDto) askedFrom?: AskedFromDto;
}

class ReviseRequestDto extends RequestTextDto implements ReviseRequestBody {
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Asked = () => Param('requestId', ParseUUIDPipe);

/** What the firm asks for. */
@Controller()
export class RequestController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly draftRequest: DraftRequest,
    private readonly reviseRequest: ReviseRequest,
  ) {}

  @Handles(requestApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<RequestListView> {
    return this.door.read(caller, engagementId, async (tx) => ({
      requests: await this.requests.list(tx, caller, engagementId),
      answerers: await this.requests.answerers(tx, caller, engagementId),
    }));
  }

  @Handles(requestApi.view)
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string, @Asked() id: string): Promise<RequestView> {
    return this.door.read(caller, engagementId, (tx) => this.requests.view(tx, caller, engagementId, id));
  }

  @Handles(requestApi.draft)
  draft(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: DraftRequestDto,
  ): Promise<RequestView> {
    return this.draftRequest.execute(caller, engagementId, body);
  }

  @Handles(requestApi.revise)
  revise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: ReviseRequestDto,
  ): Promise<RequestView> {
    return this.reviseRequest.execute(caller, engagementId, id, body);
  }
}

/** The files that came, as they came. */
@Controller()
export class RequestFileController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly kept: RequestFileStore,
    private readonly files: FileStore,
    private readonly harmful: HarmOfEvidence,
  ) {}

  @Handles(requestApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Param('requestFileId', ParseUUIDPipe) fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, (tx) =>
      this.kept.find(tx, caller, { id, engagementId }, fileId),
    );
    const fileName = handedOutName(file.fileName, await this.harmful.stored(caller, file));
    await sendFile(response, { ...file, fileName }, this.files.read(caller.firmId, file));
  }
}
