import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayEndInspector } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InspectorStore } from './inspector.store';

/** An inspector of an inspection, as they were seen. */
interface AskedInspector {
  inspectionId: string;
  id: string;
  version: number;
}

/** Ends somebody's place in an inspection, and nothing of their account. Acts at their next request. */
@Injectable()
export class EndInspector {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspectors: InspectorStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { inspectionId, id, version }: AskedInspector): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      const { state, joinedAt } = await this.inspectors.view(tx, caller, inspectionId, id);
      ensure(mayEndInspector({ isEnded: state === 'ended' }));
      await this.inspectors.end(tx, caller, { id, version });
      this.ledger.record(tx, {
        action: 'inspector.ended',
        engagementId: null,
        entity: { type: 'inspector', id, version: version + 1 },
        facts: { inspection: inspectionId, hadJoined: joinedAt !== null },
      });
    });
  }
}
