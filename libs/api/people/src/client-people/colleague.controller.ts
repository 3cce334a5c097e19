import { CurrentClientPerson, Handles, Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ColleaguesView, IssuedColleagueInvitationView } from '@akashi/contracts';
import { clientDeskApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ChangeClientInvitation } from './change-client-invitation';
import { ChangeClientPerson } from './change-client-person';
import { ClientInvitationStore } from './client-invitation.store';
import { InviteClientPersonDto, SeenDto } from './client-person.dto';
import { ClientPersonStore } from './client-person.store';
import { toColleague, toColleagueInvitation } from './colleague-view';
import { InviteClientPerson } from './invite-client-person';

/** The client's side: the owner's colleagues. The client is the caller's own, and no address can name another. */
@Controller()
export class ColleagueController {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly invitations: ClientInvitationStore,
    private readonly invitePerson: InviteClientPerson,
    private readonly changeInvitation: ChangeClientInvitation,
    private readonly changePerson: ChangeClientPerson,
  ) {}

  @Handles(clientDeskApi.colleagues)
  colleagues(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ColleaguesView> {
    return this.transactions.read(caller, async (tx) => {
      const people = await this.people.list(tx, caller);
      const invitations = await this.invitations.list(tx, caller);
      const working = people.filter(({ endedAt }) => endedAt === null);
      return {
        people: working.map((person) => toColleague(person, caller.userId)),
        invitations: invitations.map(toColleagueInvitation),
      };
    });
  }

  @Handles(clientDeskApi.inviteColleague)
  async inviteColleague(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Body() body: InviteClientPersonDto,
  ): Promise<IssuedColleagueInvitationView> {
    const issued = await this.invitePerson.execute(caller, caller.clientId, body);
    return { ...toColleagueInvitation(issued), path: issued.path };
  }

  @Handles(clientDeskApi.withdrawInvitation)
  withdrawInvitation(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('clientInvitationId', ParseUUIDPipe) id: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.changeInvitation.withdraw(caller, { clientId: caller.clientId, id, version });
  }

  @Handles(clientDeskApi.endColleague)
  endColleague(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.changePerson.end(caller, { clientId: caller.clientId, personId, version });
  }
}
