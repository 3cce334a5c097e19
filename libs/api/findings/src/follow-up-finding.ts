import { EngagementDoor } from '@akashi/api-engagements';
import type { ReceivedEvidence } from '@akashi/api-fieldwork';
import { Clock, ensure, LedgerWriter, StoredFileStore, type Caller } from '@akashi/api-platform';
import type { FindingView, FollowUpFindingQuery } from '@akashi/contracts';
import { mayTakeHarmfulFile } from '@akashi/domain/control';
import { findingStateAfterFollowUp, mayFollowUpFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';
import { ImprovementStore } from './improvement.store';

/** The firm saw the improvement, or did not: with the file that shows it, beside the papers and without opening any. */
@Injectable()
export class FollowUpFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly improvements: ImprovementStore,
    private readonly files: StoredFileStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    id: string,
    { version, outcome, seenOn, seen }: FollowUpFindingQuery,
    { fileName, sha256, size, harm }: ReceivedEvidence,
  ): Promise<FindingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, number, improvedOn } = await this.findings.facts(tx, caller, engagementId, id);
      ensure(mayFollowUpFinding({ state, seen, seenOn, improvedOn, today: this.clock.today() }));
      // It is no paper's evidence, so there is nothing to seal it beside.
      ensure(mayTakeHarmfulFile({ harm, term: 'refuse' }));

      const holds = outcome === 'holds';
      await this.files.add(tx, caller, { sha256, size });
      const next = findingStateAfterFollowUp(holds);
      await this.findings.change(tx, caller, room, { id, version }, { state: next });
      const of = { engagementId, findingId: id };
      const kept = { ...of, holds, seen, seenOn, fileName, sha256 };
      const { ordinal: followUp, planVersion } = await this.improvements.addFollowUp(tx, caller, kept);
      this.ledger.record(tx, {
        action: holds ? 'finding.followed-up' : 'finding.plan-returned',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number, followUp, planVersion, sha256, seenOn },
        after: { seen, fileName },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
