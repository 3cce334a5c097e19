import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { CorrectionView, ReopenFindingBody, ReopenPaperBody } from '@akashi/contracts';
import { correctionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, IsUUID, Min } from 'class-validator';
import { ReopenFinding } from './reopen-finding';
import { ReopenPaper } from './reopen-paper';

class ReopenPaperDto implements ReopenPaperBody {
  @IsInt() @Min(1) version!: number;
  @IsUUID() testId!: string;
  @IsText(0, 2000) reason!: string;
}

class ReopenFindingDto implements ReopenFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsUUID() findingId!: string;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Correction = () => Param('correctionId', ParseUUIDPipe);

/** What of the work is opened again for a correction. */
@Controller()
export class ReopeningController {
  constructor(
    private readonly paperReopening: ReopenPaper,
    private readonly findingReopening: ReopenFinding,
  ) {}

  @Handles(correctionApi.reopenPaper)
  reopenPaper(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() id: string,
    @Body() body: ReopenPaperDto,
  ): Promise<CorrectionView> {
    return this.paperReopening.execute(caller, engagementId, id, body);
  }

  @Handles(correctionApi.reopenFinding)
  reopenFinding(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() id: string,
    @Body() body: ReopenFindingDto,
  ): Promise<CorrectionView> {
    return this.findingReopening.execute(caller, engagementId, id, body);
  }
}
