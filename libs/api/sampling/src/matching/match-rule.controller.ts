import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { MatchingView, SetMatchingBody, TakeProposalsBody, TakenProposalsView } from '@akashi/contracts';
import { matchingApi } from '@akashi/contracts/api';
import { matchKinds, matchWays, type MatchField, type MatchKind, type MatchWay } from '@akashi/domain/matching';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { RunMatching } from './run-matching';
import { SetMatching } from './set-matching';
import { TakeProposals } from './take-proposals';

class MatchFieldDto implements MatchField {
  @IsInt() @Min(1) @Max(10_000) column!: number;
  @IsIn(matchKinds) kind!: MatchKind;
  @IsIn(matchWays) way!: MatchWay;
  @IsText(0, 20) tolerance!: string;
  @IsArray() @ArrayMaxSize(26) @ArrayUnique() @IsText(1, 10, { each: true }) attributes!: readonly string[];
}

class SetMatchingDto implements SetMatchingBody {
  @IsInt() @Min(0) @Max(1_000_000) version!: number;

  @IsDefined()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MatchFieldDto)
  fields!: MatchFieldDto[];
}

class TakenCellDto {
  @IsUUID() itemId!: string;
  @IsUUID() testId!: string;
  @IsText(1, 10) attribute!: string;
}

class TakeProposalsDto implements TakeProposalsBody {
  @IsInt() @Min(1) @Max(1_000_000) runNo!: number;

  @IsDefined()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((one: TakenCellDto | null) => `${one?.itemId} ${one?.testId} ${one?.attribute}`)
  @ValidateNested({ each: true })
  @Type(() => TakenCellDto)
  cells!: TakenCellDto[];
}

@Controller()
export class MatchRuleController {
  constructor(
    private readonly setMatching: SetMatching,
    private readonly runMatching: RunMatching,
    private readonly takeProposals: TakeProposals,
  ) {}

  @Handles(matchingApi.setRule)
  setRule(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: SetMatchingDto,
  ): Promise<MatchingView> {
    return this.setMatching.execute(caller, engagementId, id, body);
  }

  @Handles(matchingApi.run)
  run(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<MatchingView> {
    return this.runMatching.execute(caller, engagementId, id);
  }

  @Handles(matchingApi.take)
  take(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: TakeProposalsDto,
  ): Promise<TakenProposalsView> {
    return this.takeProposals.execute(caller, engagementId, id, body);
  }
}
