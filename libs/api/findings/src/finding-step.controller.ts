import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ConfirmFinding } from './confirm-finding';
import { ConfirmFindingDto, ImproveFindingDto, ReviewFindingDto, WithdrawFindingDto } from './finding.dto';
import { ImproveFinding } from './improve-finding';
import { ReviewFinding } from './review-finding';
import { WithdrawFinding } from './withdraw-finding';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

/** What happens to a finding after it was raised. */
@Controller()
export class FindingStepController {
  constructor(
    private readonly confirmFinding: ConfirmFinding,
    private readonly reviewFinding: ReviewFinding,
    private readonly improveFinding: ImproveFinding,
    private readonly withdrawFinding: WithdrawFinding,
  ) {}

  @Handles(findingApi.confirm)
  confirm(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ConfirmFindingDto,
  ): Promise<FindingView> {
    return this.confirmFinding.execute(caller, engagementId, id, body);
  }

  @Handles(findingApi.review)
  review(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReviewFindingDto,
  ): Promise<FindingView> {
    return this.reviewFinding.execute(caller, engagementId, id, body);
  }

  @Handles(findingApi.improve)
  improve(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ImproveFindingDto,
  ): Promise<FindingView> {
    return this.improveFinding.execute(caller, engagementId, id, body);
  }

  @Handles(findingApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: WithdrawFindingDto,
  ): Promise<FindingView> {
    return this.withdrawFinding.execute(caller, engagementId, id, body);
  }
}
