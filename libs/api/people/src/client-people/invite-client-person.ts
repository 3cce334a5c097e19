import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { InviteClientPersonBody, IssuedClientInvitationView } from '@akashi/contracts';
import { accountAddress, mayInviteClientPerson } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { pathToTell } from '../invitations/invitation-token';
import { ClientInvitationStore } from './client-invitation.store';
import { joinClientPath, sideOf } from './client-side';
import { ClientPersonStore } from './client-person.store';

/** Invites one of a client's people: somebody of the firm does, or their own owner. The link goes to them by mail, or is told in this answer alone. */
@Injectable()
export class InviteClientPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly invitations: ClientInvitationStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    clientId: string,
    body: InviteClientPersonBody,
  ): Promise<IssuedClientInvitationView> {
    const place = { firmId: caller.firmId, clientId };
    const { isHandedOver, ...said } = body;
    const person = { ...said, email: accountAddress(said.email) };
    return this.transactions.write(caller, async (tx) => {
      await this.people.clientName(tx, place);
      const { there, members } = await this.people.addresses(tx, place, person.email);
      ensure(
        mayInviteClientPerson({
          name: `${person.familyName} ${person.givenName}`,
          email: person.email,
          kind: person.kind,
          by: sideOf(caller),
          thereEmails: there,
          invitedEmails: await this.invitations.waitingEmails(tx, place, person.email),
          memberEmails: members,
        }),
      );
      const id = this.ids.next();
      const link = this.links.forInvitation(isHandedOver);
      await this.invitations.add(tx, caller, clientId, id, person, link);
      this.ledger.record(tx, {
        action: 'client-person.invited',
        engagementId: null,
        entity: { type: 'client-invitation', id, version: 1 },
        facts: {
          client: clientId,
          kind: person.kind,
          expiresAt: link.expiresAt.toISOString(),
          isMailed: link.isMailed,
        },
        after: person,
      });
      return { ...(await this.invitations.view(tx, place, id)), path: pathToTell(link, joinClientPath) };
    });
  }
}
