import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedClientInvitationView } from '@akashi/contracts';
import { mayChangeInvitation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { pathToTell } from '../invitations/invitation-token';
import { ClientInvitationStore, type AskedClientInvitation } from './client-invitation.store';
import { joinClientPath } from './client-side';

/** Another link for the same person, told once as the first was; the one before opens no more. */
@Injectable()
export class RenewClientInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: ClientInvitationStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    { clientId, id, version }: AskedClientInvitation,
  ): Promise<IssuedClientInvitationView> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.write(caller, async (tx) => {
      ensure(mayChangeInvitation(await this.invitations.state(tx, place, id)));
      const link = this.links.forInvitation();
      await this.invitations.renew(tx, caller, { id, version }, link);
      this.ledger.record(tx, {
        action: 'client-invitation.renewed',
        engagementId: null,
        entity: { type: 'client-invitation', id, version: version + 1 },
        facts: { client: clientId, expiresAt: link.expiresAt.toISOString(), isMailed: link.isMailed },
      });
      return { ...(await this.invitations.view(tx, place, id)), path: pathToTell(link, joinClientPath) };
    });
  }
}
