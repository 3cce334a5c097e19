import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView } from '@akashi/contracts';
import { mayEnableMember } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/** Lets somebody come in again, in the roles that they had and by the password that only they know. */
@Injectable()
export class EnableMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string, version: number): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      const { isDisabled } = await this.changes.lock(tx, caller, userId);
      ensure(mayEnableMember({ isDisabled, worksForClient: await this.changes.worksForClient(tx, caller, userId) }));
      await this.changes.enable(tx, caller, { userId, version });
      this.ledger.record(tx, {
        action: 'member.enabled',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: {},
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
