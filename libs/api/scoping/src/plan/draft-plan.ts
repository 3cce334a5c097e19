import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PlanPageView } from '@akashi/contracts';
import { mayDraftPlan } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { statedControls } from '../amendment/stated-controls';
import { StatementStore } from '../statement/statement.store';
import { YearChanges } from '../amendment/year-changes';
import { ScopeGround } from '../years/scope-ground';
import { keepOverruled } from './keep-overruled';
import { toPlanView } from './plan-view';
import { PlanStore } from './plan.store';

@Injectable()
export class DraftPlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly statements: StatementStore,
    private readonly ground: ScopeGround,
    private readonly years: YearChanges,
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

      const controls = await statedControls(tx, caller, engagementId, statement.id);
      const { ruleset, computed } = await this.ground.compute(tx, caller, room, controls);
      const before = earlier ? await this.plans.decisions(tx, caller, engagementId, earlier.id) : [];
      const decisions = keepOverruled(computed, before);
      const id = await this.plans.addDraft(tx, caller, engagementId, { statement, decisions });
      await this.years.keep(tx, caller, room, { id, controls, before: earlier });

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
          updateTests: view.sums.update.in,
          overruled: decisions.filter(({ overruleReason }) => overruleReason !== null).length,
        },
        after: decisions,
      });
      return { plan: view };
    });
  }
}
