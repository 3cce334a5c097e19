import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, signatureMethod, type MemberCaller } from '@akashi/api-platform';
import type { LegalHoldView, LiftHoldBody } from '@akashi/contracts';
import { mayLiftHold } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { RetentionStore } from './retention.store';

/** Another person than who set a hold lifts it; it stays to be read, with both reasons. */
@Injectable()
export class LiftHold {
  constructor(
    private readonly door: EngagementDoor,
    private readonly retention: RetentionStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: MemberCaller,
    engagementId: string,
    { reason, ...seen }: LiftHoldBody & { id: string },
  ): Promise<LegalHoldView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { number, lift, setById } = await this.retention.hold(tx, caller, engagementId, seen.id);
      ensure(mayLiftHold({ isInForce: lift === null, setById, lifterId: caller.userId, reason }));
      await this.retention.lift(tx, caller, engagementId, seen, { method: signatureMethod(caller), reason });
      this.ledger.record(tx, {
        action: 'hold.lifted',
        engagementId,
        entity: { type: 'legal-hold', id: seen.id, version: seen.version + 1 },
        facts: { number },
      });
      return this.retention.hold(tx, caller, engagementId, seen.id);
    });
  }
}
