import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { IssuedClientInvitationView } from '@akashi/contracts';
import { clientPersonApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { InviteClientPersonDto, SeenDto } from './client-person.dto';
import { InviteClientPerson } from './invite-client-person';
import { RenewClientInvitation } from './renew-client-invitation';
import { WithdrawClientInvitation } from './withdraw-client-invitation';

const Client = () => Param('clientId', ParseUUIDPipe);
const Invitation = () => Param('clientInvitationId', ParseUUIDPipe);

/** The firm's side: who is invited to a client. */
@Controller()
export class ClientInvitationController {
  constructor(
    private readonly invitePerson: InviteClientPerson,
    private readonly renewInvitation: RenewClientInvitation,
    private readonly withdrawInvitation: WithdrawClientInvitation,
  ) {}

  @Handles(clientPersonApi.invite)
  invite(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Body() body: InviteClientPersonDto,
  ): Promise<IssuedClientInvitationView> {
    return this.invitePerson.execute(caller, clientId, body);
  }

  @Handles(clientPersonApi.renew)
  renew(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Invitation() id: string,
    @Body() { version }: SeenDto,
  ): Promise<IssuedClientInvitationView> {
    return this.renewInvitation.execute(caller, { clientId, id, version });
  }

  @Handles(clientPersonApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Invitation() id: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.withdrawInvitation.execute(caller, { clientId, id, version });
  }
}
