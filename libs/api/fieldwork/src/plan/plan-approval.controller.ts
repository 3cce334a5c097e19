import { CurrentCaller, Requires, type MemberCaller } from '@akashi/api-platform';
import type { ApprovePlanBody, PlanApprovalView } from '@akashi/contracts';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { ApprovePlan } from './approve-plan';

export class ApprovePlanDto implements ApprovePlanBody {
  @IsInt() @Min(1) version!: number;
}

@Controller('engagements/:engagementId/plan')
export class PlanApprovalController {
  constructor(private readonly approvePlan: ApprovePlan) {}

  @Post('approve')
  @Requires('plan.approve')
  @HttpCode(200)
  approve(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ApprovePlanDto,
  ): Promise<PlanApprovalView> {
    return this.approvePlan.execute(caller, engagementId, body);
  }
}
