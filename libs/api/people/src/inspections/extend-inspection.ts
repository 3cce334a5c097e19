import { Clock, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ExtendInspectionBody, InspectionView } from '@akashi/contracts';
import { mayExtendInspection } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InspectionStore } from './inspection.store';

/** Moves an inspection's last day later; what it was before stays beside it with the reason. */
@Injectable()
export class ExtendInspection {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, id: string, { endsOn, reason, version }: ExtendInspectionBody): Promise<InspectionView> {
    return this.transactions.write(caller, async (tx) => {
      const held = await this.inspections.hold(tx, caller, id);
      ensure(mayExtendInspection({ ...held, newEndsOn: endsOn, today: this.clock.today(), reason }));
      await this.inspections.extend(tx, caller, { id, version }, { before: held.endsOn, after: endsOn, reason });
      this.ledger.record(tx, {
        action: 'inspection.extended',
        engagementId: null,
        entity: { type: 'inspection', id, version: version + 1 },
        facts: { before: held.endsOn, after: endsOn },
        after: { reason },
      });
      return this.inspections.view(tx, caller, id);
    });
  }
}
