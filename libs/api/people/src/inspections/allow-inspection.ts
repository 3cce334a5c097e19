import { Clock, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { AllowInspectionBody, InspectionView } from '@akashi/contracts';
import { mayAllowInspection } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InspectionStore } from './inspection.store';

/** Lets somebody from outside look at named engagements: the firm's log says so, and that of each engagement. */
@Injectable()
export class AllowInspection {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, body: AllowInspectionBody): Promise<InspectionView> {
    const { engagements, ...said } = body;
    const { beginsOn, endsOn } = said;
    return this.transactions.write(caller, async (tx) => {
      const reasons = engagements.map(({ reason }) => reason);
      ensure(mayAllowInspection({ ...said, today: this.clock.today(), reasons }));
      const id = this.ids.next();
      await this.inspections.add(tx, caller, id, body);
      const entity = { type: 'inspection', id, version: 1 } as const;
      this.ledger.record(tx, {
        action: 'inspection.allowed',
        engagementId: null,
        entity,
        facts: { beginsOn, endsOn, engagements: engagements.length },
        after: body,
      });
      for (const { engagementId } of engagements)
        this.ledger.record(tx, { action: 'inspection.opened', engagementId, entity, facts: { beginsOn, endsOn } });
      return this.inspections.view(tx, caller, id);
    });
  }
}
