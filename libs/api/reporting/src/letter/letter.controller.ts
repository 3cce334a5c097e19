import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, DomainProblem, FileStore, Requires, sendFile, type Caller } from '@akashi/api-platform';
import type { LetterView } from '@akashi/contracts';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceivedPapers } from '../received-papers';
import { RecordLetterDto } from './letter.dto';
import { LetterStore } from './letter.store';
import { RecordLetter } from './record-letter';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller('engagements/:engagementId/letter')
export class LetterController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly letters: LetterStore,
    private readonly papers: ReceivedPapers,
    private readonly files: FileStore,
    private readonly recordLetter: RecordLetter,
  ) {}

  @Get()
  @Requires('report.read')
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<LetterView> {
    return this.door.read(caller, engagementId, async (tx) => {
      const letter = await this.letters.latest(tx, caller, engagementId);
      if (!letter) throw new DomainProblem('not-found');
      return letter;
    });
  }

  @Get('file')
  @Requires('report.read')
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, fileSha256 } = await this.view(caller, engagementId);
    const { size } = await this.door.read(caller, engagementId, (tx) => this.papers.stored(tx, caller, fileSha256));
    await sendFile(response, { fileName, size, sha256: fileSha256 }, this.files.read(caller.firmId, fileSha256));
  }

  /** The body is the letter as PDF; what it says travels in the query. Nobody without the role gets to send a file. */
  @Post()
  @Requires('letter.record')
  async record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Query() query: RecordLetterDto,
    @Req() request: Request,
  ): Promise<LetterView> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const paper = await this.papers.receive(caller, request, 'pdf');
    return this.recordLetter.execute(caller, engagementId, query, paper);
  }
}
