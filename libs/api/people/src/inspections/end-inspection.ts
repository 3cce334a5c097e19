import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EndInspectionBody, InspectionView } from '@akashi/contracts';
import { mayEndInspection } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InspectionStore } from './inspection.store';

/** Ends an inspection before its last day: the wall lets its inspectors through to nothing from their next statement on. */
@Injectable()
export class EndInspection {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { reason, version }: EndInspectionBody): Promise<InspectionView> {
    return this.transactions.write(caller, async (tx) => {
      const { isEnded } = await this.inspections.hold(tx, caller, id);
      ensure(mayEndInspection({ isEnded, reason }));
      await this.inspections.end(tx, caller, { id, version }, reason);
      const ended = await this.inspections.view(tx, caller, id);
      this.ledger.record(tx, {
        action: 'inspection.ended',
        engagementId: null,
        entity: { type: 'inspection', id, version: version + 1 },
        facts: { inspectors: ended.inspectors },
        after: { reason },
      });
      return ended;
    });
  }
}
