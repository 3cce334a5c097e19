import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView, ResetFactorsBody } from '@akashi/contracts';
import { mayResetFactors } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { FactorStore } from '../factors/factor.store';
import { MembershipStore } from '../sessions/membership.store';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/**
 * Takes a member's lost factors away. The administrator sets none and learns none: the password stays what its person
 * chose, every session ends, and at the next sign-in the person is told who did it. What
 * they sign counts again once a colleague has identified them.
 */
@Injectable()
export class ResetFactors {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly factors: FactorStore,
    private readonly memberships: MembershipStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, userId: string, { version }: ResetFactorsBody): Promise<MemberView> {
    // Nobody who has an account is joined to a firm unasked: what is so before the transaction is so in it.
    const worksElsewhere = await this.memberships.isElsewhere(userId, { firmId: caller.firmId, clientId: null });
    return this.transactions.write(caller, async (tx) => {
      await this.changes.lock(tx, caller, userId);
      const factors = await this.factors.count(tx, userId);
      ensure(mayResetFactors({ userId, askedBy: caller.userId, factors, worksElsewhere }));
      await this.changes.doubt(tx, { firmId: caller.firmId, issuedBy: caller.userId }, { userId, version });
      const sessions = await this.factors.resetAll(tx, userId, caller.name);
      this.ledger.record(tx, {
        action: 'factor.reset',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { factors, sessions },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
