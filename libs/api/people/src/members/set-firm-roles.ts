import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView, SetFirmRolesBody } from '@akashi/contracts';
import { firmRoles as knownRoles } from '@akashi/domain/access';
import { maySetFirmRoles } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { MemberStore } from './member.store';
import { MembershipChanges } from './membership-changes';

/** Sets a member's roles in the firm: every request of theirs reads them anew, so they act on the next one. */
@Injectable()
export class SetFirmRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, userId: string, { firmRoles, version }: SetFirmRolesBody): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      const { firmRoles: before, isDisabled, administrators } = await this.changes.lock(tx, caller, userId);
      ensure(
        maySetFirmRoles({
          userId,
          isDisabled,
          knownRoles,
          rolesAfter: firmRoles,
          askedBy: caller.userId,
          administrators,
        }),
      );
      await this.changes.setRoles(tx, caller, { userId, version }, firmRoles);
      this.ledger.record(tx, {
        action: 'member.roles-set',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { before: before.join(','), after: firmRoles.join(',') },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
