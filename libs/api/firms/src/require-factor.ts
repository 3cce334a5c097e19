import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, RequireFactorBody } from '@akashi/contracts';
import { mayRequireFactor } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { FirmStore } from './firm.store';

/** Asks a second factor of everyone in the firm; whoever has none sets one up at their next request, or does nothing else. */
@Injectable()
export class RequireFactorOfAll {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { isRequired, version }: RequireFactorBody): Promise<FirmView> {
    return this.transactions.write(caller, async (tx) => {
      const before = await this.firms.view(tx, caller);
      ensure(mayRequireFactor({ isRequired: before.requiresSecondFactor, wanted: isRequired }));
      await this.firms.requireFactor(tx, caller, { isRequired, version });
      const after = await this.firms.view(tx, caller);
      this.ledger.record(tx, {
        action: 'factor.required',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: after.version },
        facts: { isRequired },
      });
      return after;
    });
  }
}
