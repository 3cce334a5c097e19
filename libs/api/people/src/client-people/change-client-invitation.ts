import { ensure, LedgerWriter, Transactions, type ClientPersonCaller, type MemberCaller } from '@akashi/api-platform';
import type { IssuedClientInvitationView } from '@akashi/contracts';
import { mayChangeInvitation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { ClientInvitationStore } from './client-invitation.store';
import { joinClientPath } from './client-side';

/** An invitation to a client, before anybody came in by it. */
interface AskedInvitation {
  clientId: string;
  id: string;
  version: number;
}

/** Another link for the same person, or none any more. */
@Injectable()
export class ChangeClientInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: ClientInvitationStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  renew(
    { idempotency: _asked, ...caller }: MemberCaller,
    { clientId, id, version }: AskedInvitation,
  ): Promise<IssuedClientInvitationView> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.write(caller, async (tx) => {
      ensure(mayChangeInvitation(await this.invitations.state(tx, place, id)));
      const link = this.links.make();
      await this.invitations.renew(tx, caller, { id, version }, link);
      this.ledger.record(tx, {
        action: 'client-invitation.renewed',
        engagementId: null,
        entity: { type: 'client-invitation', id, version: version + 1 },
        facts: { client: clientId, expiresAt: link.expiresAt.toISOString() },
      });
      return { ...(await this.invitations.view(tx, place, id)), path: joinClientPath(link.token) };
    });
  }

  withdraw(caller: MemberCaller | ClientPersonCaller, { clientId, id, version }: AskedInvitation): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      ensure(mayChangeInvitation(await this.invitations.state(tx, { firmId: caller.firmId, clientId }, id)));
      await this.invitations.withdraw(tx, caller, { id, version });
      this.ledger.record(tx, {
        action: 'client-invitation.withdrawn',
        engagementId: null,
        entity: { type: 'client-invitation', id, version: version + 1 },
        facts: { client: clientId },
      });
    });
  }
}
