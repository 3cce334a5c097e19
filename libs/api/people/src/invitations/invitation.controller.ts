import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { ChangeInvitationBody, InvitationView, InviteMemberBody, IssuedInvitationView } from '@akashi/contracts';
import { invitationApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { InvitationStore } from './invitation.store';
import { InviteMember } from './invite-member';
import { RenewInvitation } from './renew-invitation';
import { WithdrawInvitation } from './withdraw-invitation';

class InviteMemberDto implements InviteMemberBody {
  @IsText(1, 100) familyName!: string;
  @IsText(1, 100) givenName!: string;
  @IsText(0, 100) title!: string;
  @IsText(3, 254) email!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(firmRoles, { each: true })
  firmRoles!: FirmRole[];
  @IsOptional()
  @IsBoolean()
  isHandedOver?: boolean;
}

class ChangeInvitationDto implements ChangeInvitationBody {
  @IsInt() @Min(1) version!: number;
}

const Invitation = () => Param('invitationId', ParseUUIDPipe);

@Controller()
export class InvitationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationStore,
    private readonly inviteMember: InviteMember,
    private readonly renewInvitation: RenewInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
  ) {}

  @Handles(invitationApi.list)
  list(@CurrentCaller() caller: Caller): Promise<InvitationView[]> {
    return this.transactions.read(caller, (tx) => this.invitations.list(tx, caller));
  }

  @Handles(invitationApi.invite)
  invite(@CurrentCaller() caller: Caller, @Body() body: InviteMemberDto): Promise<IssuedInvitationView> {
    return this.inviteMember.execute(caller, body);
  }

  @Handles(invitationApi.renew)
  renew(
    @CurrentCaller() caller: Caller,
    @Invitation() id: string,
    @Body() { version }: ChangeInvitationDto,
  ): Promise<IssuedInvitationView> {
    return this.renewInvitation.execute(caller, id, version);
  }

  @Handles(invitationApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Invitation() id: string,
    @Body() { version }: ChangeInvitationDto,
  ): Promise<void> {
    return this.withdrawInvitation.execute(caller, id, version);
  }
}
