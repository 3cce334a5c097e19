import { BaseServiceStore, type Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { AmendmentPageView, AmendmentView } from '@akashi/contracts';
import { amendTests, sumAmendment, treatmentOf, type AmendedTests, type AmendmentSums } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { PlanStore } from '../plan/plan.store';
import { StatementStore } from '../statement/statement.store';
import { AmendmentStore, type CountingPlan, type StoredPlanChange } from './amendment.store';
import { YearChanges } from './year-changes';

export interface AmendmentProposal {
  inForce: CountingPlan;
  draft: CountingPlan;
  changes: StoredPlanChange[];
}

/** What a page shows of the amendment being drafted, or of the one that made the plan in force. */
@Injectable()
export class AmendmentPage {
  constructor(
    private readonly amendments: AmendmentStore,
    private readonly plans: PlanStore,
    private readonly statements: StatementStore,
    private readonly rulesets: RulesetStore,
    private readonly baseServices: BaseServiceStore,
    private readonly years: YearChanges,
  ) {}

  async read(tx: Tx, caller: Caller, room: Room): Promise<AmendmentPageView> {
    const { inForce, draft } = await this.amendments.plans(tx, caller, room.engagementId);
    const [latest] = await this.statements.versions(tx, caller, room.engagementId);
    const lastYear = await this.years.lastYear(tx, caller, room.engagementId);
    const shown = [draft, inForce].find((plan) => plan?.amendsId) ?? null;
    const { controlChange } = await this.rulesets.get(tx, caller, room.rulesetId);
    return {
      plannedStatement: inForce?.statementVersionNo ?? null,
      plannedVersionNo: inForce?.versionNo ?? null,
      latestStatement: latest?.versionNo ?? null,
      lastYear: lastYear && { name: lastYear.name, versionNo: lastYear.versionNo },
      ofYear: await this.years.view(tx, caller, room.engagementId),
      inheritanceEnded: inForce ? await this.inheritanceEnded(tx, caller, room, inForce.id) : 0,
      amendment: shown && (await this.view(tx, caller, room, shown)),
      questions: controlChange.questions,
    };
  }

  /** Controls that a plan leaves out though the service they are taken over from is not registered to the end of the period. */
  inheritanceEnded(tx: Tx, caller: Caller, room: Room, planId: string): Promise<number> {
    return this.baseServices.inheritanceEnded(tx, caller, room, planId);
  }

  /** The plan in force and the draft that amends it, with what is decided on each change; refuses where there is none. */
  async proposal(tx: Tx, caller: Caller, engagementId: string): Promise<AmendmentProposal> {
    const { inForce, draft } = await this.amendments.plans(tx, caller, engagementId);
    if (!inForce || !draft || draft.amendsId !== inForce.id) throw new DomainProblem('plan.no-amendment');
    return { inForce, draft, changes: await this.amendments.changes(tx, caller, engagementId, draft.id) };
  }

  /** What there is to decide on: in a first plan that is still a draft on what last year told otherwise, else on the amendment. */
  async undecided(tx: Tx, caller: Caller, engagementId: string): Promise<Pick<AmendmentProposal, 'draft' | 'changes'>> {
    const { draft } = await this.amendments.plans(tx, caller, engagementId);
    const changes = draft?.amendsId === null ? await this.amendments.changes(tx, caller, engagementId, draft.id) : [];
    return draft && changes.length > 0 ? { draft, changes } : this.proposal(tx, caller, engagementId);
  }

  /** What approval of this draft would do to the tests as they stand; an undecided change counts as computed. */
  async effect(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
    changes: readonly Pick<StoredPlanChange, 'stableKey' | 'computed' | 'judged'>[],
  ): Promise<AmendedTests> {
    const standing = await this.amendments.standingTests(tx, caller, engagementId);
    const decisions = await this.plans.decisions(tx, caller, engagementId, planId);
    const treatments = new Map(
      changes.flatMap(({ stableKey, computed, judged }) => {
        const kind = judged ?? computed;
        // Asked in a first plan alone, which stands before any test.
        return kind === 'uncompared' ? [] : [[stableKey, treatmentOf(kind)] as const];
      }),
    );
    return amendTests(standing, decisions, treatments);
  }

  private async view(tx: Tx, caller: Caller, { engagementId }: Room, plan: CountingPlan): Promise<AmendmentView> {
    const amends = await this.amendments.amendedBy(tx, caller, engagementId, plan.id);
    const stored = await this.amendments.changes(tx, caller, engagementId, plan.id);
    const keys = stored.map(({ stableKey }) => stableKey);
    return {
      planId: plan.id,
      versionNo: plan.versionNo,
      amendsVersionNo: amends.versionNo,
      state: plan.state,
      version: plan.version,
      fromStatement: amends.statementVersionNo,
      toStatement: plan.statementVersionNo,
      approvedBy: plan.approvedBy,
      approvedAt: plan.approvedAt,
      changes: stored.map(({ beforeId: _, afterId: __, ...change }) => change),
      tests: await this.amendments.touchedTests(tx, caller, engagementId, plan.id, keys),
      sums: plan.amended ?? (await this.sums(tx, caller, engagementId, plan.id, stored)),
    };
  }

  private async sums(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    planId: string,
    changes: readonly StoredPlanChange[],
  ): Promise<AmendmentSums> {
    return sumAmendment(await this.effect(tx, caller, engagementId, planId, changes));
  }
}
