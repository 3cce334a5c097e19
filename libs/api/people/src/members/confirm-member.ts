import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ConfirmMemberBody, MemberView } from '@akashi/contracts';
import { mayConfirmMember } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ConfirmationStore } from './confirmation.store';
import { MemberStore } from './member.store';

/** A colleague answers for it that the person who came in is the one who was meant. From then on the membership signs. */
@Injectable()
export class ConfirmMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly confirmations: ConfirmationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string, { how, version }: ConfirmMemberBody): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      const member = await this.confirmations.lock(tx, caller, userId);
      const witnesses = await this.confirmations.witnesses(tx, caller);
      ensure(mayConfirmMember({ userId, askedBy: caller.userId, ...member, witnesses }));
      await this.confirmations.confirm(tx, caller, { userId, version }, how);
      this.ledger.record(tx, {
        action: 'member.confirmed',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { how, waysIssued: member.waysIssuedBy.length },
        after: { waysIssuedBy: member.waysIssuedBy },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
