import { EngagementDoor, holdEngagement, type Room } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AmendmentPageView, StatedControlView, StatementVersionView } from '@akashi/contracts';
import { computeScope, mayAmendPlan } from '@akashi/domain/scope';
import { compareStatements, type ChangedControl, type ControlChangeKind } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { keepOverruled } from '../plan/keep-overruled';
import { PlanStore } from '../plan/plan.store';
import { StatementContextStore } from '../statement/statement-context.store';
import { StatementStore } from '../statement/statement.store';
import { AmendmentPage } from './amendment-page';
import { AmendmentStore, type CountingPlan } from './amendment.store';
import { keepDecided } from './keep-decided';
import { statedControls } from './stated-controls';

/** Draws the next version of an approved plan from the latest statement, beside the plan that stays in force. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
    private readonly page: AmendmentPage,
    private readonly statements: StatementStore,
    private readonly context: StatementContextStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string): Promise<AmendmentPageView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state: engagementState } = await holdEngagement(tx, caller, engagementId);
      const { inForce, draft } = await this.amendments.plans(tx, caller, engagementId);
      const [statement] = await this.statements.versions(tx, caller, engagementId);
      ensure(
        mayAmendPlan({
          engagementState,
          planApproved: inForce !== null,
          plannedStatement: inForce?.statementVersionNo ?? 0,
          latestStatement: statement?.versionNo ?? 0,
        }),
      );
      if (!inForce || !statement) throw new DomainProblem('plan.not-approved');

      const before = await statedControls(tx, caller, engagementId, inForce.statementId);
      const after = await statedControls(tx, caller, engagementId, statement.id);
      const { changed } = compareStatements(before, after);
      const id = await this.addDraft(tx, caller, room, { inForce, draft, statement, after });
      await this.addChanges(tx, caller, room, { id, draft, changed });
      const page = await this.page.read(tx, caller, room);
      const versionNo = page.amendment?.versionNo ?? 0;
      this.record(tx, room, { id, versionNo, inForce, statement, controls: after.length, changed });
      return page;
    });
  }

  /** Every decision is computed anew; what the firm had overruled, in the earlier draft or in the plan in force, stays. */
  private async addDraft(
    tx: Tx,
    caller: Caller,
    room: Room,
    { inForce, draft, statement, after }: PlanToDraft,
  ): Promise<string> {
    const { engagementId, periodEnd } = room;
    const { ruleset, baseServices } = await this.context.of(tx, caller, room);
    const computed = computeScope(after, { scope: ruleset.scope, baseServices, periodEnd });
    const earlier = await this.plans.decisions(tx, caller, engagementId, (draft ?? inForce).id);
    const decisions = keepOverruled(computed, earlier);
    return this.plans.addDraft(tx, caller, engagementId, { statement, decisions, amendsId: inForce.id });
  }

  private async addChanges(tx: Tx, caller: Caller, { engagementId }: Room, of: ChangesToKeep): Promise<void> {
    const decided = of.draft ? await this.amendments.decided(tx, caller, engagementId, of.draft.id) : [];
    const earlier = of.draft ? await statedControls(tx, caller, engagementId, of.draft.statementId) : [];
    await this.amendments.add(tx, caller, engagementId, of.id, keepDecided(of.changed, decided, earlier));
  }

  private record(tx: Tx, { engagementId }: Room, of: PlanToRecord): void {
    const { id, versionNo, inForce, statement, controls, changed } = of;
    const count = (kind: ControlChangeKind) => changed.filter((one) => one.kind === kind).length;
    this.ledger.record(tx, {
      action: 'plan.amendment-drafted',
      engagementId,
      entity: { type: 'scope_plan', id, version: 1 },
      facts: {
        versionNo,
        amends: inForce.versionNo,
        statementVersion: statement.versionNo,
        controls,
        reworded: count('reworded'),
        controlChanged: count('control_changed'),
        added: count('added'),
        dropped: count('dropped'),
      },
      after: changed,
    });
  }
}

type Changed = readonly ChangedControl<StatedControlView>[];

interface PlanToDraft {
  inForce: CountingPlan;
  draft: CountingPlan | null;
  statement: StatementVersionView;
  after: readonly StatedControlView[];
}

interface ChangesToKeep {
  id: string;
  draft: CountingPlan | null;
  changed: Changed;
}

interface PlanToRecord {
  id: string;
  versionNo: number;
  inForce: CountingPlan;
  statement: StatementVersionView;
  controls: number;
  changed: Changed;
}
