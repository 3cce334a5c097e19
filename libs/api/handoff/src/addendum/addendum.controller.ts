import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, type Caller, type MemberCaller } from '@akashi/api-platform';
import type { AddendumView, ConfirmAddendumBody, WithdrawAddendumBody, WriteAddendumBody } from '@akashi/contracts';
import { addendumApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { AddendumStore } from './addendum.store';
import { ConfirmAddendum } from './confirm-addendum';
import { WithdrawAddendum } from './withdraw-addendum';
import { WriteAddendum } from './write-addendum';

class WriteAddendumDto implements WriteAddendumBody {
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  testId!: string | null;
  @IsText(0, 25_000) said!: string;
  @IsText(0, 4000) reason!: string;
}

class ConfirmAddendumDto implements ConfirmAddendumBody {
  @IsInt() @Min(1) version!: number;
}

class WithdrawAddendumDto implements WithdrawAddendumBody {
  @IsText(0, 4000) reason!: string;
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Addendum = () => Param('addendumId', ParseUUIDPipe);

@Controller()
export class AddendumController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly addenda: AddendumStore,
    private readonly writeAddendum: WriteAddendum,
    private readonly confirmAddendum: ConfirmAddendum,
    private readonly withdrawAddendum: WithdrawAddendum,
  ) {}

  @Handles(addendumApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<AddendumView[]> {
    return this.door.read(caller, engagementId, (tx) => this.addenda.list(tx, caller, engagementId));
  }

  @Handles(addendumApi.write)
  write(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: WriteAddendumDto,
  ): Promise<AddendumView> {
    return this.writeAddendum.execute(caller, engagementId, body);
  }

  @Handles(addendumApi.confirm)
  confirm(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Addendum() id: string,
    @Body() { version }: ConfirmAddendumDto,
  ): Promise<AddendumView> {
    return this.confirmAddendum.execute(caller, engagementId, { id, version });
  }

  @Handles(addendumApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Addendum() id: string,
    @Body() body: WithdrawAddendumDto,
  ): Promise<AddendumView> {
    return this.withdrawAddendum.execute(caller, engagementId, { ...body, id });
  }
}
