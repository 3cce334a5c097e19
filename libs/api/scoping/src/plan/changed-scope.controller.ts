import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { ChangedScopesView, OverruleManyBody, RestoreComputedBody, SeenDecision } from '@akashi/contracts';
import { planApi } from '@akashi/contracts/api';
import { testTypes, type TestType } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { OverruleMany } from './overrule-many';
import { RestoreComputed } from './restore-computed';

/** A statement has some thousand controls at most, and a plan two decisions on each. */
const mostDecisions = 8_000;

class SeenDecisionDto implements SeenDecision {
  @IsUUID() individualControlId!: string;
  @IsIn(testTypes) testType!: TestType;
  @IsInt() @Min(1) version!: number;
}

const nameOf = (seen: Partial<SeenDecision>): string => `${seen.individualControlId} ${seen.testType}`;

class RestoreComputedDto implements RestoreComputedBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostDecisions)
  @ArrayUnique(nameOf)
  @ValidateNested({ each: true })
  @Type(() => SeenDecisionDto)
  decisions!: SeenDecisionDto[];
}

class OverruleManyDto extends RestoreComputedDto implements OverruleManyBody {
  @IsIn(['in', 'omitted']) decision!: 'in' | 'omitted';
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  reason!: string | null;
  @IsText(0, 2000) overruleReason!: string;
}

@Controller()
export class ChangedScopeController {
  constructor(
    private readonly overruleMany: OverruleMany,
    private readonly restoreComputed: RestoreComputed,
  ) {}

  @Handles(planApi.overruleMany)
  overruleTogether(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: OverruleManyDto,
  ): Promise<ChangedScopesView> {
    return this.overruleMany.execute(caller, id, body);
  }

  @Handles(planApi.restoreComputed)
  restore(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: RestoreComputedDto,
  ): Promise<ChangedScopesView> {
    return this.restoreComputed.execute(caller, id, body);
  }
}
