import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, Transactions, type MemberCaller } from '@akashi/api-platform';
import type { LegalHoldView, LiftHoldBody, RetentionRow, RetentionView, SetHoldBody } from '@akashi/contracts';
import { retentionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { LiftHold } from './lift-hold';
import { ReadRetention } from './read-retention';
import { SetHold } from './set-hold';

class SetHoldDto implements SetHoldBody {
  @IsText(0, 1000) matter!: string;
  @IsText(0, 4000) reason!: string;
}

class LiftHoldDto implements LiftHoldBody {
  @IsText(0, 4000) reason!: string;
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class RetentionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: EngagementDoor,
    private readonly reading: ReadRetention,
    private readonly setting: SetHold,
    private readonly lifting: LiftHold,
  ) {}

  @Handles(retentionApi.list)
  list(@CurrentCaller() caller: MemberCaller): Promise<RetentionRow[]> {
    return this.transactions.read(caller, (tx) => this.reading.list(tx, caller));
  }

  @Handles(retentionApi.view)
  view(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<RetentionView> {
    return this.door.read(caller, engagementId, (tx, room) => this.reading.view(tx, caller, room));
  }

  @Handles(retentionApi.setHold)
  setHold(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: SetHoldDto,
  ): Promise<LegalHoldView> {
    return this.setting.execute(caller, engagementId, body);
  }

  @Handles(retentionApi.liftHold)
  liftHold(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Param('holdId', ParseUUIDPipe) id: string,
    @Body() body: LiftHoldDto,
  ): Promise<LegalHoldView> {
    return this.lifting.execute(caller, engagementId, { ...body, id });
  }
}
