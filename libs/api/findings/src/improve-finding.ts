import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, ImproveFindingBody } from '@akashi/contracts';
import { findingStateAfterImprovement, mayImproveFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';
import { ImprovementStore } from './improvement.store';

/** Records the finding's item of the client's 改善計画書, and later the day the client says it was improved. */
@Injectable()
export class ImproveFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly improvements: ImprovementStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ImproveFindingBody): Promise<FindingView> {
    const { version, ...improvement } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, number } = await this.findings.facts(tx, caller, engagementId, id);
      ensure(mayImproveFinding({ state, ...improvement, today: this.clock.today() }));

      const next = findingStateAfterImprovement(improvement.improvedOn);
      await this.findings.change(tx, caller, room, { id, version }, { state: next });
      const planVersion = await this.improvements.put(tx, caller, { engagementId, findingId: id }, improvement, '');
      this.ledger.record(tx, {
        action: 'finding.improved',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number, state: next, planVersion, dueOn: improvement.dueOn, improvedOn: improvement.improvedOn },
        after: improvement,
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
