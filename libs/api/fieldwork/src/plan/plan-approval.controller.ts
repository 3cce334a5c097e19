import { CurrentCaller, Handles, type MemberCaller } from '@akashi/api-platform';
import type { AmendmentPageView, ApprovePlanBody, PlanApprovalView } from '@akashi/contracts';
import { amendmentApi, planApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { ApproveAmendment } from './approve-amendment';
import { ApprovePlan } from './approve-plan';

export class ApprovePlanDto implements ApprovePlanBody {
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class PlanApprovalController {
  constructor(
    private readonly approvePlan: ApprovePlan,
    private readonly approveAmendment: ApproveAmendment,
  ) {}

  @Handles(planApi.approve)
  approve(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ApprovePlanDto,
  ): Promise<PlanApprovalView> {
    return this.approvePlan.execute(caller, engagementId, body);
  }

  @Handles(amendmentApi.approve)
  amend(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ApprovePlanDto,
  ): Promise<AmendmentPageView> {
    return this.approveAmendment.execute(caller, engagementId, body);
  }
}
