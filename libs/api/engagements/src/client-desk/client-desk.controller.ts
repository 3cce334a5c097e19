import { CurrentClientPerson, Handles, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientDeskView } from '@akashi/contracts';
import { clientDeskApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { ReadClientDesk } from './read-client-desk';

@Controller()
export class ClientDeskController {
  constructor(private readonly readDesk: ReadClientDesk) {}

  @Handles(clientDeskApi.home)
  home(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientDeskView> {
    return this.readDesk.execute(caller);
  }
}
