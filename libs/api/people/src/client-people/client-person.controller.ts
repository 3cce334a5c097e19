import { CurrentCaller, Handles, Transactions, type Caller, type MemberCaller } from '@akashi/api-platform';
import type { ClientPeopleView, IssuedClientInvitationView, ReviseClientPersonBody } from '@akashi/contracts';
import { clientPersonApi } from '@akashi/contracts/api';
import { clientPersonKinds, type ClientPersonKind } from '@akashi/domain/access';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeClientInvitation } from './change-client-invitation';
import { ChangeClientPerson } from './change-client-person';
import { ClientInvitationStore } from './client-invitation.store';
import { InviteClientPersonDto, SeenDto } from './client-person.dto';
import { ClientPersonStore } from './client-person.store';
import { InviteClientPerson } from './invite-client-person';

class ReviseClientPersonDto extends SeenDto implements ReviseClientPersonBody {
  @IsIn(clientPersonKinds) kind!: ClientPersonKind;
}

const Client = () => Param('clientId', ParseUUIDPipe);
const Invitation = () => Param('clientInvitationId', ParseUUIDPipe);
const Person = () => Param('personId', ParseUUIDPipe);

/** The firm's side: who comes in for a client. */
@Controller()
export class ClientPersonController {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly invitations: ClientInvitationStore,
    private readonly invitePerson: InviteClientPerson,
    private readonly changeInvitation: ChangeClientInvitation,
    private readonly changePerson: ChangeClientPerson,
  ) {}

  @Handles(clientPersonApi.list)
  list(@CurrentCaller() caller: Caller, @Client() clientId: string): Promise<ClientPeopleView> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.read(caller, async (tx) => {
      await this.people.clientName(tx, place);
      const people = await this.people.list(tx, place);
      return { people, invitations: await this.invitations.list(tx, place) };
    });
  }

  @Handles(clientPersonApi.invite)
  invite(
    @CurrentCaller() caller: MemberCaller,
    @Client() clientId: string,
    @Body() body: InviteClientPersonDto,
  ): Promise<IssuedClientInvitationView> {
    return this.invitePerson.execute(caller, clientId, body);
  }

  @Handles(clientPersonApi.renew)
  renew(
    @CurrentCaller() caller: MemberCaller,
    @Client() clientId: string,
    @Invitation() id: string,
    @Body() { version }: SeenDto,
  ): Promise<IssuedClientInvitationView> {
    return this.changeInvitation.renew(caller, { clientId, id, version });
  }

  @Handles(clientPersonApi.withdraw)
  withdraw(
    @CurrentCaller() caller: MemberCaller,
    @Client() clientId: string,
    @Invitation() id: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.changeInvitation.withdraw(caller, { clientId, id, version });
  }

  @Handles(clientPersonApi.revise)
  revise(
    @CurrentCaller() caller: MemberCaller,
    @Client() clientId: string,
    @Person() personId: string,
    @Body() body: ReviseClientPersonDto,
  ): Promise<void> {
    return this.changePerson.revise(caller, { clientId, personId }, body);
  }

  @Handles(clientPersonApi.end)
  end(
    @CurrentCaller() caller: MemberCaller,
    @Client() clientId: string,
    @Person() personId: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.changePerson.end(caller, { clientId, personId, version });
  }
}
