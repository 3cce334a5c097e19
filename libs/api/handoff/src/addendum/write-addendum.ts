import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AddendumView, WriteAddendumBody } from '@akashi/contracts';
import { mayWriteAddendum } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { AddendumStore } from './addendum.store';

/** Adds to a file after its archive: beside it, dated today, for another person to confirm. */
@Injectable()
export class WriteAddendum {
  constructor(
    private readonly door: EngagementDoor,
    private readonly addenda: AddendumStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(caller: Caller, engagementId: string, body: WriteAddendumBody): Promise<AddendumView> {
    return this.door.write(caller, engagementId, async (tx, { state }) => {
      const { testId } = body;
      if (testId !== null && !(await this.addenda.hasTest(tx, caller, engagementId, testId)))
        throw new DomainProblem('not-found');
      ensure(mayWriteAddendum({ ...body, engagementState: state }));
      await holdEngagement(tx, caller, engagementId);
      const id = this.ids.next();
      const number = await this.addenda.add(tx, caller, { ...body, engagementId, id });
      this.ledger.record(tx, {
        action: 'addendum.written',
        engagementId,
        entity: { type: 'addendum', id, version: 1 },
        facts: { number, concerns: testId },
        after: body,
      });
      return this.addenda.view(tx, caller, engagementId, id);
    });
  }
}
