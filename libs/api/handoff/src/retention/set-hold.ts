import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, Ids, LedgerWriter, signatureMethod, type MemberCaller } from '@akashi/api-platform';
import type { LegalHoldView, SetHoldBody } from '@akashi/contracts';
import { maySetHold } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { RetentionStore } from './retention.store';

/** 廃棄の停止: from then on nothing of the engagement is destroyed, until another person lifts it. */
@Injectable()
export class SetHold {
  constructor(
    private readonly door: EngagementDoor,
    private readonly retention: RetentionStore,
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, { matter, reason }: SetHoldBody): Promise<LegalHoldView> {
    return this.door.write(caller, engagementId, async (tx) => {
      ensure(maySetHold({ matter, reason }));
      const id = this.ids.next();
      const hold = { engagementId, id, matter, reason, method: signatureMethod(caller) };
      const number = await this.retention.add(tx, caller, hold);
      this.ledger.record(tx, {
        action: 'hold.set',
        engagementId,
        entity: { type: 'legal-hold', id, version: 1 },
        facts: { number },
      });
      return this.retention.hold(tx, caller, engagementId, id);
    });
  }
}
