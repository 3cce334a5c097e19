import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { Clock, DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AmendmentPageView, DecideAmendmentBody } from '@akashi/contracts';
import { mayDecideAmendment } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { AmendmentPage } from './amendment-page';
import { AmendmentStore, type StoredPlanChange } from './amendment.store';

/** Decides what is done with controls that the new statement tells otherwise, or this year's than last year's: one, or a group at once. */
@Injectable()
export class DecideAmendment {
  constructor(
    private readonly door: EngagementDoor,
    private readonly amendments: AmendmentStore,
    private readonly page: AmendmentPage,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: DecideAmendmentBody): Promise<AmendmentPageView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const { draft, changes } = await this.page.undecided(tx, caller, engagementId);
      const { controlChange } = await this.rulesets.get(tx, caller, room.rulesetId);
      const chosen = chosenOf(body, changes);
      const { judged, answers, reason } = body;
      for (const { computed } of chosen) {
        const { questions } = controlChange;
        ensure(mayDecideAmendment({ planApproved: false, computed, judged, questions, answers, reason }));
      }
      await this.amendments.decide(tx, caller, engagementId, draft.id, body, this.clock.now());
      this.ledger.record(tx, {
        action: 'plan.amendment-decided',
        engagementId,
        entity: { type: 'scope_plan', id: draft.id, version: draft.version + 1 },
        facts: {
          kind: judged,
          controls: chosen.length,
          departed: chosen.filter(({ computed }) => computed !== judged).length,
        },
        after: body,
      });
      return this.page.read(tx, caller, room);
    });
  }
}

/** The changes that the body names, each once; one that the amendment does not know is not found. */
function chosenOf({ changes }: DecideAmendmentBody, known: readonly StoredPlanChange[]): StoredPlanChange[] {
  const byKey = new Map(known.map((change) => [change.stableKey, change]));
  const keys = new Set(changes.map(({ stableKey }) => stableKey));
  if (keys.size !== changes.length) throw new DomainProblem('not-found');
  return [...keys].map((key) => {
    const change = byKey.get(key);
    if (!change) throw new DomainProblem('not-found');
    return change;
  });
}
