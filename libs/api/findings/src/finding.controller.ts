import { EngagementDoor } from '@akashi/api-engagements';
import { HarmOfEvidence } from '@akashi/api-fieldwork';
import {
  ConfirmedWords,
  CurrentCaller,
  FileStore,
  Handles,
  IsText,
  sendFile,
  type Caller,
  type ReadingCaller,
} from '@akashi/api-platform';
import type { FindingRow, FindingView, RaiseFindingBody, ReviseFindingBody } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { handedOutName } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, IsUUID, Min } from 'class-validator';
import type { Response } from 'express';
import { FindingAnswerStore } from './client/finding-answer.store';
import { FindingStore } from './finding.store';
import { RaiseFinding } from './raise-finding';
import { ReviseFinding } from './revise-finding';

class FindingTextDto {
  @IsText(0, 500) title!: string;
  @IsText(0, 4000) fact!: string;
  @IsText(0, 4000) statedControl!: string;
  @IsText(0, 4000) difference!: string;
  @IsText(0, 1000) periodNote!: string;
  @ConfirmedWords() confirmedWords!: string[];
}

class RaiseFindingDto extends FindingTextDto implements RaiseFindingBody {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  deviationIds!: string[];
}

class ReviseFindingDto extends FindingTextDto implements ReviseFindingBody {
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

@Controller()
export class FindingController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly raiseFinding: RaiseFinding,
    private readonly reviseFinding: ReviseFinding,
  ) {}

  @Handles(findingApi.list)
  list(@CurrentCaller() caller: ReadingCaller, @Engagement() engagementId: string): Promise<FindingRow[]> {
    return this.door.read(caller, engagementId, (tx) => this.findings.list(tx, caller, engagementId));
  }

  @Handles(findingApi.view)
  view(
    @CurrentCaller() caller: ReadingCaller,
    @Engagement() engagementId: string,
    @Finding() id: string,
  ): Promise<FindingView> {
    return this.door.read(caller, engagementId, (tx) => this.findings.view(tx, caller, engagementId, id));
  }

  @Handles(findingApi.raise)
  raise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RaiseFindingDto,
  ): Promise<FindingView> {
    return this.raiseFinding.execute(caller, engagementId, body);
  }

  @Handles(findingApi.revise)
  revise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReviseFindingDto,
  ): Promise<FindingView> {
    return this.reviseFinding.execute(caller, engagementId, id, body);
  }
}

/** What came from the client with what they said of the facts. */
@Controller()
export class FindingAnswerFileController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly answers: FindingAnswerStore,
    private readonly files: FileStore,
    private readonly harmful: HarmOfEvidence,
  ) {}

  @Handles(findingApi.answerFile)
  async answerFile(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Param('answerFileId', ParseUUIDPipe) fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, (tx) =>
      this.answers.find(tx, caller, { id, engagementId }, fileId, true),
    );
    const fileName = handedOutName(file.fileName, await this.harmful.stored(caller, file));
    await sendFile(response, { ...file, fileName }, this.files.read(caller.firmId, file));
  }
}
