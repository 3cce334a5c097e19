import { LedgerWriter, Transactions, type InvitedCaller } from '@akashi/api-platform';
import type { JoinInspectionBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ClientPersonStore } from '../client-people/client-person.store';
import { ComingIn } from '../client-people/coming-in';
import { InspectorStore, type InspectorLinkRow } from './inspector.store';
import { OpenInspectorLink } from './open-inspector-link';

/** The invited inspector comes in, by a new account or by the one that their address has. */
@Injectable()
export class JoinInspection {
  constructor(
    private readonly open: OpenInspectorLink,
    private readonly comingIn: ComingIn,
    private readonly accounts: ClientPersonStore,
    private readonly inspectors: InspectorStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Gives the firm and the person as it knows them from now on. */
  async execute(
    { token, password }: JoinInspectionBody,
    from: { ip: string; requestId: string },
  ): Promise<{ firmId: string; person: { id: string; name: string } }> {
    const { place, invited } = await this.open.find(token, from.ip);
    const { firmId } = place;
    const unread = { familyKana: '', givenKana: '' };
    const { accountId, passwordHash, isPasswordRight } = await this.comingIn.prove(invited, unread, password);
    const caller = invitedCaller(firmId, invited, accountId, from.requestId);
    await this.transactions.write(caller, async (tx) => {
      const now = await this.open.usable(tx, place, token, { accountId, isPasswordRight });
      const { id, inspectionId, email, familyName, givenName, version } = now;
      if (passwordHash !== null) await this.accounts.addAccount(tx, { id: accountId, email, passwordHash });
      await this.inspectors.join(tx, firmId, now, accountId);
      this.ledger.record(tx, {
        action: 'inspector.joined',
        engagementId: null,
        entity: { type: 'inspector', id, version: version + 1 },
        facts: { inspection: inspectionId, hadAccount: passwordHash === null },
        after: { familyName, givenName, email },
      });
    });
    return { firmId, person: { id: accountId, name: caller.name } };
  }
}

/** Whoever comes in acts by the link alone, and as the person they are about to be. */
function invitedCaller(
  firmId: string,
  { familyName, givenName }: InspectorLinkRow,
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
    asking: 'inspection-room.read',
    requestId,
    role: 'invited',
    authn: 'invitation',
  };
}
