import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { StatedControlView, StatementVersionView } from '@akashi/contracts';
import { compareStatements, type ChangedControl } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { keepOverruled, standingDecisions } from '../plan/keep-overruled';
import { PlanStore } from '../plan/plan.store';
import { ScopeGround } from '../years/scope-ground';
import { AmendmentStore, type CountingPlan } from './amendment.store';
import { keepDecided } from './keep-decided';
import { statedControls } from './stated-controls';

/** What an amendment is drawn from: the plan in force, the draft it takes the place of, and the latest statement. */
export interface AmendmentGround {
  inForce: CountingPlan;
  draft: CountingPlan | null;
  statement: Pick<StatementVersionView, 'id'>;
}

export interface DrawnAmendment {
  planId: string;
  controls: number;
  changed: readonly ChangedControl<StatedControlView>[];
}

/** Draws the next version of a plan: every decision computed anew, and one line for each control that changed. */
@Injectable()
export class DrawAmendment {
  constructor(
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
    private readonly ground: ScopeGround,
  ) {}

  async from(tx: Tx, caller: Caller, room: Room, ground: AmendmentGround): Promise<DrawnAmendment> {
    const { engagementId } = room;
    const before = await statedControls(tx, caller, engagementId, ground.inForce.statementId);
    const after = await statedControls(tx, caller, engagementId, ground.statement.id);
    const { changed } = compareStatements(before, after);
    const planId = await this.addDraft(tx, caller, room, ground, after);
    await this.addChanges(tx, caller, room, ground, { planId, changed });
    return { planId, controls: after.length, changed };
  }

  /** What the firm had overruled, in the earlier draft or, of a control that is not in it, in the plan in force, stays overruled. */
  private async addDraft(
    tx: Tx,
    caller: Caller,
    room: Room,
    { inForce, draft, statement }: AmendmentGround,
    controls: readonly StatedControlView[],
  ): Promise<string> {
    const { engagementId } = room;
    const { computed } = await this.ground.compute(tx, caller, room, controls);
    const planned = await this.plans.decisions(tx, caller, engagementId, inForce.id);
    const drafted = draft ? await this.plans.decisions(tx, caller, engagementId, draft.id) : [];
    const decisions = keepOverruled(computed, standingDecisions(planned, drafted));
    return this.plans.addDraft(tx, caller, engagementId, { statement, decisions, amendsId: inForce.id });
  }

  private async addChanges(
    tx: Tx,
    caller: Caller,
    { engagementId }: Room,
    { draft }: AmendmentGround,
    { planId, changed }: Pick<DrawnAmendment, 'planId' | 'changed'>,
  ): Promise<void> {
    const decided = draft ? await this.amendments.decided(tx, caller, engagementId, draft.id) : [];
    const earlier = draft ? await statedControls(tx, caller, engagementId, draft.statementId) : [];
    await this.amendments.add(tx, caller, engagementId, planId, keepDecided(changed, decided, earlier));
  }
}
