import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type {
  CountedTermView,
  EngagementRotationView,
  RotationLimitView,
  RotationPageView,
  RotationQuery,
  SetRotationLimitBody,
} from '@akashi/contracts';
import { rotationApi } from '@akashi/contracts/api';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { rotationStandings, type RotationStanding } from '@akashi/domain/rotation';
import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { EngagementDoor } from '../engagement-door';
import { ReadRotation } from './read-rotation';
import { RotationLimitStore } from './rotation-limit.store';
import { RotationStore } from './rotation.store';
import { SetRotationLimit } from './set-rotation-limit';

class RotationDto implements RotationQuery {
  @IsOptional() @IsText(1, 200) q?: string;
  @IsOptional() @IsIn(rotationStandings) standing?: RotationStanding;
  @IsOptional() @IsIn(teamRoles) role?: TeamRole;
}

class SetRotationLimitDto implements SetRotationLimitBody {
  /** What is too few or too many the rule says in its own words. */
  @ValidateIf(({ years }: SetRotationLimitDto) => years !== null)
  @IsInt()
  @Min(-1000)
  @Max(1000)
  years!: number | null;
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(0) @Max(1_000_000) version!: number;
}

@Controller()
export class RotationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: EngagementDoor,
    private readonly rotation: RotationStore,
    private readonly limitsOfFirm: RotationLimitStore,
    private readonly readRotation: ReadRotation,
    private readonly setRotationLimit: SetRotationLimit,
  ) {}

  @Handles(rotationApi.page)
  page(@CurrentCaller() caller: Caller, @Query() asked: RotationDto): Promise<RotationPageView> {
    return this.readRotation.execute(caller, asked);
  }

  @Handles(rotationApi.terms)
  terms(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Param('clientId', ParseUUIDPipe) clientId: string,
  ): Promise<CountedTermView[]> {
    return this.transactions.read(caller, (tx) => this.rotation.terms(tx, caller, userId, clientId));
  }

  @Handles(rotationApi.limits)
  limits(@CurrentCaller() caller: Caller): Promise<RotationLimitView[]> {
    return this.transactions.read(caller, (tx) => this.limitsOfFirm.limits(tx, caller));
  }

  @Handles(rotationApi.setLimit)
  setLimit(
    @CurrentCaller() caller: Caller,
    @Param('role') role: string,
    @Body() body: SetRotationLimitDto,
  ): Promise<RotationLimitView[]> {
    return this.setRotationLimit.execute(caller, role, body);
  }

  @Handles(rotationApi.ofEngagement)
  ofEngagement(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
  ): Promise<EngagementRotationView> {
    return this.door.read(caller, id, (tx, room, admitted) => this.rotation.ofEngagement(tx, admitted, room));
  }
}
