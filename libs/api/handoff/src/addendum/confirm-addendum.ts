import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, signatureMethod, type MemberCaller } from '@akashi/api-platform';
import type { AddendumView } from '@akashi/contracts';
import { mayConfirmAddendum } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { AddendumStore } from './addendum.store';

/** The second person stands behind an addendum: from then on it is never changed. */
@Injectable()
export class ConfirmAddendum {
  constructor(
    private readonly door: EngagementDoor,
    private readonly addenda: AddendumStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, seen: { id: string; version: number }): Promise<AddendumView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { state, writtenById, number, testId } = await this.addenda.view(tx, caller, engagementId, seen.id);
      ensure(mayConfirmAddendum({ state, writtenById, confirmerId: caller.userId }));
      const end = { state: 'confirmed', method: signatureMethod(caller), reason: null } as const;
      await this.addenda.end(tx, caller, engagementId, seen, end);
      this.ledger.record(tx, {
        action: 'addendum.confirmed',
        engagementId,
        entity: { type: 'addendum', id: seen.id, version: seen.version + 1 },
        facts: { number, concerns: testId },
      });
      return this.addenda.view(tx, caller, engagementId, seen.id);
    });
  }
}
