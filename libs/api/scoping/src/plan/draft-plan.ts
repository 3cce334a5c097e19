import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ControlColumns, PlanPageView } from '@akashi/contracts';
import { computeScope, mayDraftPlan, type ScopedControl } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { StatementContextStore } from '../statement/statement-context.store';
import { StatementStore } from '../statement/statement.store';
import { keepOverruled } from './keep-overruled';
import { toPlanView } from './plan-view';
import { PlanStore } from './plan.store';

@Injectable()
export class DraftPlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly statements: StatementStore,
    private readonly context: StatementContextStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Computes every decision from the latest statement and the ruleset; what the firm had overruled stays overruled. */
  execute(caller: Caller, engagementId: string): Promise<PlanPageView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const earlier = await this.plans.latest(tx, caller, engagementId);
      const [statement] = await this.statements.versions(tx, caller, engagementId);
      const planApproved = earlier?.state === 'approved';
      const statementImported = statement !== undefined;
      ensure(mayDraftPlan({ engagementState: room.state, planApproved, statementImported }));
      if (!statement) throw new DomainProblem('plan.statement-missing');

      const { ruleset, baseServices, relief } = await this.context.of(tx, caller, room);
      const controls = await this.statements.controls(tx, caller, engagementId, statement.id);
      const scope = {
        scope: ruleset.scope,
        profile: ruleset.scopeProfile,
        baseServices,
        periodEnd: room.periodEnd,
        relief,
      };
      const computed = computeScope(scopedControls(controls), scope);
      const before = earlier ? await this.plans.decisions(tx, caller, engagementId, earlier.id) : [];
      const decisions = keepOverruled(computed, before);
      const id = await this.plans.addDraft(tx, caller, engagementId, { statement, decisions });

      const plan = await this.plans.latest(tx, caller, engagementId);
      if (!plan) throw new DomainProblem('not-found');
      const view = toPlanView(plan, await this.plans.columns(tx, caller, engagementId, id), ruleset);
      this.ledger.record(tx, {
        action: 'plan.drafted',
        engagementId,
        entity: { type: 'scope_plan', id, version: plan.version },
        facts: {
          ruleset: room.rulesetId,
          versionNo: plan.versionNo,
          statementVersion: statement.versionNo,
          controls: view.sums.controls,
          designTests: view.sums.design.in,
          operationTests: view.sums.operation.in,
          overruled: decisions.filter(({ overruleReason }) => overruleReason !== null).length,
        },
        after: decisions,
      });
      return { plan: view };
    });
  }
}

function scopedControls(columns: ControlColumns): ScopedControl[] {
  return columns.stableKey.map((stableKey, at) => ({
    stableKey,
    criterionKey: columns.criterionKey[at] ?? '',
    populationCode: columns.populationCode[at] ?? null,
    inheritedFrom: columns.inheritedFrom[at] ?? null,
    operationClaimed: columns.operationClaimed[at] ?? false,
  }));
}
