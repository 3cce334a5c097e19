import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  AbandonCorrectionBody,
  CorrectionView,
  OpenCorrectionBody,
  ReportDifferenceView,
} from '@akashi/contracts';
import { correctionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsBoolean, IsInt, IsUUID, Min } from 'class-validator';
import { AbandonCorrection } from './abandon-correction';
import { CorrectionStore } from './correction.store';
import { OpenCorrection } from './open-correction';
import { ReadDifference } from './read-difference';

class OpenCorrectionDto implements OpenCorrectionBody {
  @IsUUID() reportId!: string;
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
  @IsBoolean() givesOldFile!: boolean;
}

class AbandonCorrectionDto implements AbandonCorrectionBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Correction = () => Param('correctionId', ParseUUIDPipe);

/** What is done about an issued report that turns out to be wrong. */
@Controller()
export class CorrectionController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly openCorrection: OpenCorrection,
    private readonly abandonCorrection: AbandonCorrection,
    private readonly readDifference: ReadDifference,
  ) {}

  @Handles(correctionApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<CorrectionView[]> {
    return this.door.read(caller, engagementId, (tx) => this.corrections.list(tx, caller, engagementId));
  }

  @Handles(correctionApi.open)
  open(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: OpenCorrectionDto,
  ): Promise<CorrectionView> {
    return this.openCorrection.execute(caller, engagementId, body);
  }

  @Handles(correctionApi.abandon)
  abandon(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() id: string,
    @Body() body: AbandonCorrectionDto,
  ): Promise<CorrectionView> {
    return this.abandonCorrection.execute(caller, engagementId, id, body);
  }

  @Handles(correctionApi.difference)
  difference(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() id: string,
  ): Promise<ReportDifferenceView> {
    return this.readDifference.execute(caller, engagementId, id);
  }
}
