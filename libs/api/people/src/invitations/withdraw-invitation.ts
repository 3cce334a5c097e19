import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayChangeInvitation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationStore } from './invitation.store';

/** Takes an invitation back before anybody came in by it. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, version: number): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      ensure(mayChangeInvitation(await this.invitations.state(tx, caller, id)));
      await this.invitations.withdraw(tx, caller, { id, version });
      this.ledger.record(tx, {
        action: 'invitation.withdrawn',
        engagementId: null,
        entity: { type: 'invitation', id, version: version + 1 },
        facts: {},
      });
    });
  }
}
