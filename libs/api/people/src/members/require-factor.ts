import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView, RequireFactorBody } from '@akashi/contracts';
import { mayRequireFactor } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/** Asks a second factor of one member; at their next request they set one up, or do nothing else. */
@Injectable()
export class RequireFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string, { isRequired, version }: RequireFactorBody): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      const before = await this.members.view(tx, caller, userId);
      ensure(mayRequireFactor({ isRequired: before.requiresSecondFactor, wanted: isRequired }));
      await this.changes.requireFactor(tx, caller, { userId, version }, isRequired);
      this.ledger.record(tx, {
        action: 'factor.required',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { isRequired },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
