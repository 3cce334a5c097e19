import { LedgerWriter, Transactions, type InvitedCaller } from '@akashi/api-platform';
import type { JoinClientBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { ClientInvitationRow } from './client-invitation.store';
import { ClientPersonStore } from './client-person.store';
import { ComingIn } from './coming-in';
import { OpenClientInvitation } from './open-client-invitation';
import { ClientInvitationStore } from './client-invitation.store';

/** The invited person becomes one of the client's people, by a new account or by the one that their address has. */
@Injectable()
export class JoinClient {
  constructor(
    private readonly open: OpenClientInvitation,
    private readonly comingIn: ComingIn,
    private readonly people: ClientPersonStore,
    private readonly invitations: ClientInvitationStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Gives the firm and the person as it knows them from now on. */
  async execute(
    { token, ...said }: JoinClientBody,
    from: { ip: string; requestId: string },
  ): Promise<{ firmId: string; person: { id: string; name: string } }> {
    const { place, invitation } = await this.open.find(token, from.ip);
    const { firmId } = place;
    const reading = { familyKana: said.familyKana.trim(), givenKana: said.givenKana.trim() };
    const { accountId, passwordHash, isPasswordRight } = await this.comingIn.prove(invitation, reading, said.password);
    const caller = invitedCaller(firmId, invitation, accountId, from.requestId);
    await this.transactions.write(caller, async (tx) => {
      const kana = `${reading.familyKana} ${reading.givenKana}`;
      const now = await this.open.usable(tx, place, token, { kana, accountId, isPasswordRight });
      const { id, clientId, familyName, givenName, title, kind, email } = now;
      if (passwordHash !== null) await this.people.addAccount(tx, { id: accountId, email, passwordHash });
      const person = { accountId, familyName, givenName, ...reading, title, kind };
      const version = await this.people.join(tx, { firmId, clientId }, person);
      await this.invitations.accept(tx, firmId, now, accountId);
      this.ledger.record(tx, {
        action: 'client-person.joined',
        engagementId: null,
        entity: { type: 'client-person', id: accountId, version },
        facts: { client: clientId, invitation: id, kind, hadAccount: passwordHash === null },
        after: { familyName, givenName, ...reading, email },
      });
    });
    return { firmId, person: { id: accountId, name: caller.name } };
  }
}

/** Whoever comes in acts by the link alone, and as the person they are about to be. */
function invitedCaller(
  firmId: string,
  { familyName, givenName }: ClientInvitationRow,
  userId: string,
  requestId: string,
): InvitedCaller {
  return {
    kind: 'invited',
    firmId,
    clientId: null,
    userId,
    name: `${familyName} ${givenName}`,
    firmRoles: [],
    asking: 'client-desk.read',
    requestId,
    role: 'invited',
    authn: 'invitation',
  };
}
