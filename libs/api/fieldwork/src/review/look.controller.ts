import { CurrentCaller, Handles, type Caller, type MemberCaller } from '@akashi/api-platform';
import type { LookBody, PaperContentsView } from '@akashi/contracts';
import { paperApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Matches } from 'class-validator';
import { LookAtPaper } from './look-at-paper';
import { ReadContents } from './read-contents';

class LookDto implements LookBody {
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

@Controller()
export class LookController {
  constructor(
    private readonly readContents: ReadContents,
    private readonly lookAtPaper: LookAtPaper,
  ) {}

  @Handles(paperApi.contents)
  contents(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
  ): Promise<PaperContentsView> {
    return this.readContents.execute(caller, engagementId, testId);
  }

  @Handles(paperApi.look)
  look(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: LookDto,
  ): Promise<void> {
    return this.lookAtPaper.execute(caller, engagementId, testId, body);
  }
}
