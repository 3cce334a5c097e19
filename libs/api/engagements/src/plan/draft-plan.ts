import { DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { PlanSummaryView } from '@akashi/contracts';
import { computeScope, mayDraftPlan, type ScopeDecision } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { EngagementDoor, type Room } from '../engagement-door';
import { RulesetStore } from '../opening/ruleset.store';
import { PlanBasisStore } from './plan-basis.store';
import { PlanReader } from './plan-reader';
import { PlanStore } from './plan.store';

/** Computes the plan from the client's latest statement; an earlier draft, with what was overruled in it, is kept aside. */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly rulesets: RulesetStore,
    private readonly basis: PlanBasisStore,
    private readonly plans: PlanStore,
    private readonly reader: PlanReader,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string): Promise<PlanSummaryView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await this.basis.lockEngagement(tx, caller, engagementId);
      const [earlier] = await this.plans.versions(tx, caller, engagementId);
      const statement = await this.basis.latestStatement(tx, caller, engagementId);
      const planApproved = earlier?.state === 'approved';
      ensure(mayDraftPlan({ engagementState: room.state, planApproved, statementImported: statement !== null }));
      if (!statement) throw new DomainProblem('plan.statement-missing');

      const decisions = await this.compute(tx, caller, room, statement.id);
      await this.plans.supersedeDrafts(tx, caller, engagementId);
      await this.plans.add(tx, caller, engagementId, statement.id, decisions);
      const plan = await this.reader.latest(tx, caller, room);
      if (!plan) throw new DomainProblem('not-found');
      this.ledger.record(tx, {
        action: 'plan.drafted',
        engagementId,
        entity: { type: 'scope_plan', id: plan.id, version: plan.version },
        facts: { ruleset: room.rulesetId, supersedes: earlier?.id ?? null, ...ledgerFacts(plan) },
        after: decisions,
      });
      return plan;
    });
  }

  private async compute(tx: Tx, caller: Caller, room: Room, statementId: string): Promise<ScopeDecision[]> {
    const { scope } = await this.rulesets.get(tx, room.rulesetId);
    const controls = await this.basis.controls(tx, caller, room.engagementId, statementId);
    const baseServices = await this.basis.baseServices(tx, caller, room.engagementId);
    return computeScope(controls, { scope, baseServices, periodEnd: room.periodEnd });
  }
}

function ledgerFacts({ versionNo, statementVersion, sums }: PlanSummaryView) {
  return {
    planVersion: versionNo,
    statementVersion,
    controls: sums.controls,
    designTests: sums.design.in,
    operationTests: sums.operation.in,
    inherited: sums.inherited,
    omitted: sums.design.omitted + sums.operation.omitted,
  };
}
