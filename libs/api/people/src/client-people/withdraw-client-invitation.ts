import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayChangeInvitation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientInvitationStore, type AskedClientInvitation } from './client-invitation.store';

/** Takes an invitation to a client back before anybody came in by it: the firm does, or the client's owner. */
@Injectable()
export class WithdrawClientInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: ClientInvitationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { clientId, id, version }: AskedClientInvitation): Promise<void> {
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
