import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { ClientPeopleView, IssuedPasswordLinkView, SetPersonKindBody } from '@akashi/contracts';
import { clientPersonApi } from '@akashi/contracts/api';
import { clientPersonKinds, type ClientPersonKind } from '@akashi/domain/access';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { SeenDto } from './client-person.dto';
import { EndClientPerson } from './end-client-person';
import { IssueClientPasswordLink } from './issue-client-password-link';
import { ReadClientPeople } from './read-client-people';
import { SetPersonKind } from './set-person-kind';

class SetPersonKindDto extends SeenDto implements SetPersonKindBody {
  @IsIn(clientPersonKinds) kind!: ClientPersonKind;
}

const Client = () => Param('clientId', ParseUUIDPipe);
const Person = () => Param('personId', ParseUUIDPipe);

/** The firm's side: who works for a client. */
@Controller()
export class ClientPersonController {
  constructor(
    private readonly readPeople: ReadClientPeople,
    private readonly revisePerson: SetPersonKind,
    private readonly endPerson: EndClientPerson,
    private readonly issueLink: IssueClientPasswordLink,
  ) {}

  @Handles(clientPersonApi.list)
  list(@CurrentCaller() caller: Caller, @Client() clientId: string): Promise<ClientPeopleView> {
    return this.readPeople.execute(caller, clientId);
  }

  @Handles(clientPersonApi.revise)
  revise(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Person() personId: string,
    @Body() body: SetPersonKindDto,
  ): Promise<void> {
    return this.revisePerson.execute(caller, { clientId, personId }, body);
  }

  @Handles(clientPersonApi.end)
  end(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Person() personId: string,
    @Body() { version }: SeenDto,
  ): Promise<void> {
    return this.endPerson.execute(caller, { clientId, personId, version });
  }

  @Handles(clientPersonApi.issuePasswordLink)
  issuePasswordLink(
    @CurrentCaller() caller: Caller,
    @Client() clientId: string,
    @Person() personId: string,
    @Body() { version }: SeenDto,
  ): Promise<IssuedPasswordLinkView> {
    return this.issueLink.execute(caller, { clientId, personId, version });
  }
}
