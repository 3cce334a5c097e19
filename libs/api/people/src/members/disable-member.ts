import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { DisableMemberBody, MemberView } from '@akashi/contracts';
import { mayDisableMember } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { IdentityStore } from '../provider/identity.store';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/**
 * Ends a membership and the sessions in it, so that the next request of theirs is refused on whatever process it arrives.
 * What they did and signed stays theirs; what they had under way waits to be taken over.
 */
@Injectable()
export class DisableMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly identities: IdentityStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string, { reason, version }: DisableMemberBody): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      const { isDisabled, administrators } = await this.changes.lock(tx, caller, userId);
      ensure(mayDisableMember({ userId, isDisabled, reason, askedBy: caller.userId, administrators }));
      await this.changes.disable(tx, caller, { userId, version }, reason.trim());
      const sessions = await this.changes.endSessions(tx, userId);
      // A provider may give it to somebody else one day: who comes again links their own again.
      await this.identities.end(tx, { firmId: caller.firmId, userId });
      this.ledger.record(tx, {
        action: 'member.disabled',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { sessions },
        after: { reason: reason.trim() },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
