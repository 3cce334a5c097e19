import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { CurrentCaller, DomainProblem, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { OverruledScopeView, OverruleScopeBody, PlanPageView } from '@akashi/contracts';
import { planApi } from '@akashi/contracts/api';
import { testTypes } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, IsInt, ValidateIf } from 'class-validator';
import { DraftPlan } from './draft-plan';
import { OverruleScope } from './overrule-scope';
import { toPlanView } from './plan-view';
import { PlanStore } from './plan.store';

class OverruleScopeDto implements OverruleScopeBody {
  @IsIn(['in', 'omitted']) decision!: 'in' | 'omitted';
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  reason!: string | null;
  @IsText(0, 2000) overruleReason!: string;
  @IsInt() version!: number;
}

@Controller()
export class PlanController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly rulesets: RulesetStore,
    private readonly draftPlan: DraftPlan,
    private readonly overruleScope: OverruleScope,
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
}
