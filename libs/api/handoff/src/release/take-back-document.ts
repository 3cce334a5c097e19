import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ReleasedDocumentView, TakeBackDocumentBody } from '@akashi/contracts';
import { mayTakeBackDocument } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { ReleasedDocumentStore } from './released-document.store';

@Injectable()
export class TakeBackDocument {
  constructor(
    private readonly door: EngagementDoor,
    private readonly documents: ReleasedDocumentStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    id: string,
    { version, reason }: TakeBackDocumentBody,
  ): Promise<ReleasedDocumentView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { kind, takenBack } = await this.documents.view(tx, caller, engagementId, id);
      ensure(mayTakeBackDocument({ isTakenBack: takenBack !== null, reason }));

      await this.documents.takeBack(tx, caller, { engagementId, id, version }, reason);
      this.ledger.record(tx, {
        action: 'document.taken-back',
        engagementId,
        entity: { type: 'released-document', id, version: version + 1 },
        facts: { kind },
        after: { reason },
      });
      return this.documents.view(tx, caller, engagementId, id);
    });
  }
}
