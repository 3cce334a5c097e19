import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AddendumView, WithdrawAddendumBody } from '@akashi/contracts';
import { mayWithdrawAddendum } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { AddendumStore } from './addendum.store';

/** Its writer takes an addendum back that nobody has confirmed; it stays to be read, with the reason. */
@Injectable()
export class WithdrawAddendum {
  constructor(
    private readonly door: EngagementDoor,
    private readonly addenda: AddendumStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { id, reason, version }: WithdrawAddendumBody & { id: string },
  ): Promise<AddendumView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { state, writtenById, number, testId } = await this.addenda.view(tx, caller, engagementId, id);
      ensure(mayWithdrawAddendum({ state, writtenById, askedById: caller.userId, reason }));
      await this.addenda.end(tx, caller, engagementId, { id, version }, { state: 'withdrawn', method: null, reason });
      this.ledger.record(tx, {
        action: 'addendum.withdrawn',
        engagementId,
        entity: { type: 'addendum', id, version: version + 1 },
        facts: { number, concerns: testId },
        after: { reason },
      });
      return this.addenda.view(tx, caller, engagementId, id);
    });
  }
}
