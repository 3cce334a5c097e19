import { Transactions, type Caller } from '@akashi/api-platform';
import type { ClientPeopleView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ClientInvitationStore } from './client-invitation.store';
import { ClientPersonStore } from './client-person.store';

/** Who works for a client and who is invited to, behind the walls of whoever asks. */
@Injectable()
export class ReadClientPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly invitations: ClientInvitationStore,
  ) {}

  execute(caller: Caller, clientId: string): Promise<ClientPeopleView> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.read(caller, async (tx) => {
      await this.people.clientName(tx, place);
      const people = await this.people.list(tx, place);
      return { people, invitations: await this.invitations.list(tx, place) };
    });
  }
}
