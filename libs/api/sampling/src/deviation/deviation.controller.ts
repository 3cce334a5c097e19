import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, type Caller, type ReadingCaller } from '@akashi/api-platform';
import type { DeviationView, EvaluateDeviationBody, RecordDeviationBody } from '@akashi/contracts';
import { deviationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { DeviationStore } from './deviation.store';
import { EvaluateDeviation } from './evaluate-deviation';
import { RecordDeviation } from './record-deviation';

export class RecordDeviationDto implements RecordDeviationBody {
  @IsText(1, 10) attribute!: string;
  @IsText(0, 2000) fact!: string;
  @IsInt() @Min(1) version!: number;
}

export class EvaluateDeviationDto implements EvaluateDeviationBody {
  @IsText(0, 2000) explanation!: string;
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class DeviationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly deviations: DeviationStore,
    private readonly recordDeviation: RecordDeviation,
    private readonly evaluateDeviation: EvaluateDeviation,
  ) {}

  @Handles(deviationApi.list)
  list(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<DeviationView[]> {
    return this.door.read(caller, engagementId, (tx) => this.deviations.list(tx, caller, engagementId));
  }

  @Handles(deviationApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: RecordDeviationDto,
  ): Promise<DeviationView> {
    return this.recordDeviation.execute(caller, engagementId, testId, body);
  }

  @Handles(deviationApi.propose)
  propose(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('deviationId', ParseUUIDPipe) id: string,
    @Body() body: EvaluateDeviationDto,
  ): Promise<DeviationView> {
    return this.evaluateDeviation.execute(caller, engagementId, id, 'explanation_proposed', body);
  }

  @Handles(deviationApi.agree)
  agree(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('deviationId', ParseUUIDPipe) id: string,
    @Body() body: EvaluateDeviationDto,
  ): Promise<DeviationView> {
    return this.evaluateDeviation.execute(caller, engagementId, id, 'explained', body);
  }

  @Handles(deviationApi.refuse)
  refuse(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('deviationId', ParseUUIDPipe) id: string,
    @Body() body: EvaluateDeviationDto,
  ): Promise<DeviationView> {
    return this.evaluateDeviation.execute(caller, engagementId, id, 'explanation_refused', body);
  }
}
