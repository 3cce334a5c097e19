import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedScopesView, RestoreComputedBody } from '@akashi/contracts';
import { mayRestoreComputed } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { ChangedScopeStore } from './changed-scope.store';
import { sumsOf } from './plan-view';
import { PlanStore } from './plan.store';

@Injectable()
export class RestoreComputed {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly scopes: ChangedScopeStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: RestoreComputedBody): Promise<ChangedScopesView> {
    return this.door.write(caller, engagementId, async (tx) => {
      await holdEngagement(tx, caller, engagementId);
      const plan = await this.plans.latest(tx, caller, engagementId);
      if (!plan) throw new DomainProblem('not-found');
      const of = { engagementId, planId: plan.id, seen: body.decisions };
      const planApproved = plan.state !== 'draft';
      for (const { overruleReason, computedDecision } of await this.scopes.standing(tx, caller, of)) {
        ensure(mayRestoreComputed({ planApproved, overruleReason, computedDecision }));
      }
      const decisions = await this.scopes.restore(tx, caller, of);
      const planVersion = plan.version + 1;
      this.ledger.record(tx, {
        action: 'plan.computed-restored',
        engagementId,
        entity: { type: 'scope_plan', id: plan.id, version: planVersion },
        facts: { decisions: decisions.length },
        after: decisions,
      });
      const sums = sumsOf(await this.plans.columns(tx, caller, engagementId, plan.id));
      return { decisions, planVersion, sums };
    });
  }
}
