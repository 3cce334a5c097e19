import { LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EndedSessionsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/** Ends a member's sessions in this firm, as when a device was lost. They sign in again; nothing of theirs changes. */
@Injectable()
export class EndMemberSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string): Promise<EndedSessionsView> {
    return this.transactions.write(caller, async (tx) => {
      const { version } = await this.members.view(tx, caller, userId);
      const ended = await this.changes.endSessions(tx, userId);
      this.ledger.record(tx, {
        action: 'member.sessions-ended',
        engagementId: null,
        entity: { type: 'member', id: userId, version },
        facts: { sessions: ended },
      });
      return { ended };
    });
  }
}
