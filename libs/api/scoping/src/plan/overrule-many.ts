import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChangedScopesView, OverruleManyBody } from '@akashi/contracts';
import { mayOverruleScope } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { ChangedScopeStore } from './changed-scope.store';
import { sumsOf } from './plan-view';
import { PlanStore } from './plan.store';

@Injectable()
export class OverruleMany {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly scopes: ChangedScopeStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: OverruleManyBody): Promise<ChangedScopesView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const plan = await this.plans.latest(tx, caller, engagementId);
      if (!plan) throw new DomainProblem('not-found');
      const { decisions: seen, overruleReason, ...next } = body;
      const of = { engagementId, planId: plan.id, seen };
      const { omissionReasons } = await this.rulesets.get(tx, caller, room.rulesetId);
      const planApproved = plan.state !== 'draft';
      for (const current of await this.scopes.standing(tx, caller, of)) {
        const { testType } = current;
        ensure(mayOverruleScope({ planApproved, testType, current, next, overruleReason, omissionReasons }));
      }
      const decisions = await this.scopes.overrule(tx, caller, of, { ...next, overruleReason });
      const planVersion = plan.version + 1;
      this.ledger.record(tx, {
        action: 'plan.many-overruled',
        engagementId,
        entity: { type: 'scope_plan', id: plan.id, version: planVersion },
        facts: { decisions: decisions.length, after: next.reason ?? next.decision },
        after: body,
      });
      const sums = sumsOf(await this.plans.columns(tx, caller, engagementId, plan.id));
      return { decisions, planVersion, sums };
    });
  }
}
