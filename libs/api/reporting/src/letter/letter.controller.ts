import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  DomainProblem,
  FileStore,
  Handles,
  IsLocalDate,
  IsText,
  sendFile,
  withFile,
  type Caller,
} from '@akashi/api-platform';
import type { LetterView, RecordLetterQuery } from '@akashi/contracts';
import { letterApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceivedPapers } from '../received-papers';
import { LetterStore } from './letter.store';
import { RecordLetter } from './record-letter';

class RecordLetterDto implements RecordLetterQuery {
  @IsLocalDate() datedOn!: string;
  @IsLocalDate() receivedOn!: string;
  @IsText(1, 200) signerName!: string;
  @IsText(1, 200) signerTitle!: string;
  @IsText(1, 200) signerAuthority!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class LetterController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly letters: LetterStore,
    private readonly papers: ReceivedPapers,
    private readonly files: FileStore,
    private readonly recordLetter: RecordLetter,
  ) {}

  @Handles(letterApi.view)
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<LetterView> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      const letter = await this.letters.view(tx, caller, room);
      if (!letter) throw new DomainProblem('not-found');
      return letter;
    });
  }

  @Handles(letterApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, fileSha256 } = await this.view(caller, engagementId);
    const { size } = await this.door.read(caller, engagementId, (tx) => this.papers.stored(tx, caller, fileSha256));
    const file = { fileName, size, sha256: fileSha256 };
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }

  /** The body is the letter as PDF; what it says travels in the query. Nobody without the role gets to send a file. */
  @Handles(letterApi.record)
  async record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Query() query: RecordLetterDto,
    @Req() request: Request,
  ): Promise<LetterView> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const paper = await this.papers.receive(caller, request, 'pdf');
    return this.recordLetter.execute(withFile(caller, paper), engagementId, query, paper);
  }
}
