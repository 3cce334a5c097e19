import { CurrentCaller, DomainProblem, Requires, type Caller } from '@akashi/api-platform';
import type { OverruledDecisionView, PlannedTestType, PlanPageView, PlanSummaryView } from '@akashi/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { DraftPlan } from './draft-plan';
import { OverruleDecision } from './overrule-decision';
import { PlanReader } from './plan-reader';
import { OverruleDecisionDto } from './plan.dto';

const plannedTestTypes: readonly PlannedTestType[] = ['DESIGN', 'OPERATION'];

@Controller('engagements/:engagementId/plan')
export class PlanController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reader: PlanReader,
    private readonly draftPlan: DraftPlan,
    private readonly overruleDecision: OverruleDecision,
  ) {}

  @Get()
  @Requires('plan.read')
  view(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<PlanPageView> {
    return this.door.read(caller, id, (tx, room) => this.reader.page(tx, caller, room));
  }

  @Post()
  @Requires('plan.draft')
  draft(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<PlanSummaryView> {
    return this.draftPlan.execute(caller, id);
  }

  @Put('decisions/:individualControlId/:testType')
  @Requires('plan.draft')
  overrule(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('individualControlId', ParseUUIDPipe) individualControlId: string,
    @Param('testType') typeText: string,
    @Body() body: OverruleDecisionDto,
  ): Promise<OverruledDecisionView> {
    const testType = plannedTestTypes.find((known) => known === typeText);
    if (!testType) throw new DomainProblem('not-found');
    return this.overruleDecision.execute(caller, id, { individualControlId, testType }, body);
  }
}
