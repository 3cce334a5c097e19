import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { CurrentCaller, DomainProblem, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  ChangedScopesView,
  OverruledScopeView,
  OverruleManyBody,
  OverruleScopeBody,
  PlanPageView,
  RestoreComputedBody,
  SeenDecision,
} from '@akashi/contracts';
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
import { DraftPlan } from './draft-plan';
import { OverruleMany } from './overrule-many';
import { OverruleScope } from './overrule-scope';
import { toPlanView } from './plan-view';
import { PlanStore } from './plan.store';
import { RestoreComputed } from './restore-computed';

class OverruleScopeDto implements OverruleScopeBody {
  @IsIn(['in', 'omitted']) decision!: 'in' | 'omitted';
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  reason!: string | null;
  @IsText(0, 2000) overruleReason!: string;
  @IsInt() version!: number;
}

/** A statement has some thousand controls at most, and a plan two decisions on each. */
const mostDecisions = 20_000;

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
export class PlanController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly rulesets: RulesetStore,
    private readonly draftPlan: DraftPlan,
    private readonly overruleScope: OverruleScope,
    private readonly overruleMany: OverruleMany,
    private readonly restoreComputed: RestoreComputed,
  ) {}

  @Handles(planApi.view)
  view(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<PlanPageView> {
    return this.door.read(caller, id, async (tx, room) => {
      const plan = await this.plans.latest(tx, caller, id);
      if (!plan) return { plan: null };
      const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
      return { plan: toPlanView(plan, await this.plans.columns(tx, caller, id, plan.id), ruleset) };
    });
  }

  @Handles(planApi.draft)
  draft(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<PlanPageView> {
    return this.draftPlan.execute(caller, id);
  }

  @Handles(planApi.overrule)
  overrule(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('individualControlId', ParseUUIDPipe) individualControlId: string,
    @Param('testType') typeText: string,
    @Body() body: OverruleScopeDto,
  ): Promise<OverruledScopeView> {
    const testType = testTypes.find((known) => known === typeText);
    if (!testType) throw new DomainProblem('not-found');
    return this.overruleScope.execute(caller, id, { individualControlId, testType }, body);
  }

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
