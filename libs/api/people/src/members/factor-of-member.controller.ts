import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { MemberView, RequireFactorBody, ResetFactorsBody } from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsBoolean, IsInt, Min } from 'class-validator';
import { RequireFactor } from './require-factor';
import { ResetFactors } from './reset-factors';

class RequireFactorDto implements RequireFactorBody {
  @IsBoolean() isRequired!: boolean;
  @IsInt() @Min(1) version!: number;
}

class ResetFactorsDto implements ResetFactorsBody {
  @IsInt() @Min(1) version!: number;
}

/** What the administrator asks of a member's ways in. None of it sets one up, or lets anybody else in. */
@Controller()
export class FactorOfMemberController {
  constructor(
    private readonly require: RequireFactor,
    private readonly reset: ResetFactors,
  ) {}

  @Handles(memberApi.requireFactor)
  requireFactor(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: RequireFactorDto,
  ): Promise<MemberView> {
    return this.require.execute(caller, userId, body);
  }

  @Handles(memberApi.resetFactors)
  resetFactors(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: ResetFactorsDto,
  ): Promise<MemberView> {
    return this.reset.execute(caller, userId, body);
  }
}
