import { CurrentClientPerson, Handles, type ClientPersonCaller } from '@akashi/api-platform';
import type { ColleaguesView, IssuedColleagueInvitationView, IssuedColleagueLinkView } from '@akashi/contracts';
import { clientDeskApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { InviteClientPersonDto, SeenDto } from './client-person.dto';
import { toColleagueInvitation, toColleagues } from './colleague-view';
import { EndClientPerson } from './end-client-person';
import { IssueClientPasswordLink } from './issue-client-password-link';
import { InviteClientPerson } from './invite-client-person';
import { ReadClientPeople } from './read-client-people';
import { WithdrawClientInvitation } from './withdraw-client-invitation';

/** The client's side: the owner's colleagues. The client is the caller's own, and no address can name another. */
@Controller()
export class ColleagueController {
  constructor(
    private readonly readPeople: ReadClientPeople,
    private readonly invitePerson: InviteClientPerson,
    private readonly takeBack: WithdrawClientInvitation,
    private readonly endPerson: EndClientPerson,
    private readonly issueLink: IssueClientPasswordLink,
  ) {}

  @Handles(clientDeskApi.colleagues)
  async colleagues(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ColleaguesView> {
    return toColleagues(await this.readPeople.execute(caller, caller.clientId), caller.userId);
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
    return this.takeBack.execute(caller, { clientId: caller.clientId, id, version });
  }

  @Handles(clientDeskApi.endColleague)
  endColleague(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.endPerson.execute(caller, { clientId: caller.clientId, personId, version });
  }

  @Handles(clientDeskApi.issuePasswordLink)
  async issuePasswordLink(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { version }: SeenDto,
  ): Promise<IssuedColleagueLinkView> {
    const { path, expiresAt } = await this.issueLink.execute(caller, {
      clientId: caller.clientId,
      personId,
      version,
    });
    return { path, expiresAt };
  }
}
