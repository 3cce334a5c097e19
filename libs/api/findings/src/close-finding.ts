import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { CloseFindingBody, FindingView } from '@akashi/contracts';
import { mayCloseFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';

/** A finding whose improvement was seen is done with; after the archive too. */
@Injectable()
export class CloseFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, { version }: CloseFindingBody): Promise<FindingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, raisedById, number } = await this.findings.facts(tx, caller, engagementId, id);
      ensure(mayCloseFinding({ state, raisedById, closerId: caller.userId }));
      const { followUps } = await this.findings.view(tx, caller, engagementId, id);

      await this.findings.change(tx, caller, room, { id, version }, { state: 'closed' });
      this.ledger.record(tx, {
        action: 'finding.closed',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number, followUp: followUps[0]?.ordinal ?? 0 },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
