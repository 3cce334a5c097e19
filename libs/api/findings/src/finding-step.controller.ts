import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type {
  CloseFindingBody,
  ConfirmFindingBody,
  FindingView,
  ImproveFindingBody,
  ReleaseFindingBody,
  ReviewFindingBody,
  WithdrawFindingBody,
} from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min, ValidateIf } from 'class-validator';
import { CloseFinding } from './close-finding';
import { ConfirmFinding } from './confirm-finding';
import { ImproveFinding } from './improve-finding';
import { ReleaseFinding } from './release/release-finding';
import { ReviewFinding } from './review-finding';
import { WithdrawFinding } from './withdraw-finding';

class ConfirmFindingDto implements ConfirmFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) textVersion!: number;
  @IsLocalDate() confirmedOn!: string;
  @IsText(0, 200) confirmedBy!: string;
  @IsText(0, 2000) remark!: string;
}

class ReleaseFindingDto implements ReleaseFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsLocalDate() answerBy!: string;
  @IsText(0, 2000) note!: string;
}

class ReviewFindingDto implements ReviewFindingBody {
  @IsInt() @Min(1) version!: number;
}

class ImproveFindingDto implements ImproveFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) plan!: string;
  @IsText(0, 200) owner!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  improvedOn!: string | null;
}

class CloseFindingDto implements CloseFindingBody {
  @IsInt() @Min(1) version!: number;
}

class WithdrawFindingDto implements WithdrawFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

/** What happens to a finding after it was raised. */
@Controller()
export class FindingStepController {
  constructor(
    private readonly confirmFinding: ConfirmFinding,
    private readonly releaseFinding: ReleaseFinding,
    private readonly reviewFinding: ReviewFinding,
    private readonly improveFinding: ImproveFinding,
    private readonly withdrawFinding: WithdrawFinding,
    private readonly closeFinding: CloseFinding,
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

  @Handles(findingApi.release)
  release(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReleaseFindingDto,
  ): Promise<FindingView> {
    return this.releaseFinding.execute(caller, engagementId, id, body);
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

  @Handles(findingApi.close)
  close(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: CloseFindingDto,
  ): Promise<FindingView> {
    return this.closeFinding.execute(caller, engagementId, id, body);
  }
}
