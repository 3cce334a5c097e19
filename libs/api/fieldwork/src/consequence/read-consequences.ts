import { EditionDifference } from '@akashi/api-criteria';
import { Clock, Transactions, type Caller } from '@akashi/api-platform';
import type { EditionConsequencesView, TouchedEngagementView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import { changedKeys } from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';
import { selectTouched } from './consequences.query';

/** What another edition means for the engagements that are under way. */
@Injectable()
export class ReadConsequences {
  constructor(
    private readonly transactions: Transactions,
    private readonly differences: EditionDifference,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, from: string, to: string): Promise<EditionConsequencesView> {
    return this.transactions.read(caller, async (tx) => {
      const { lines } = await this.differences.view(tx, caller, from, to);
      const engagements = await tx.query<TouchedEngagementView[]>(selectTouched, [
        caller.firmId,
        from,
        changedKeys(lines),
        caller.userId,
        seesEveryEngagement(caller),
        this.clock.today(),
      ]);
      return { engagements };
    });
  }
}
