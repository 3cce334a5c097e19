import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { OverruledScopeView, OverruleScopeBody } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import { mayOverruleScope } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { sumsOf } from './plan-view';
import { PlanStore } from './plan.store';

export interface DecisionToOverrule {
  individualControlId: string;
  testType: TestType;
}

@Injectable()
export class OverruleScope {
  constructor(
    private readonly door: EngagementDoor,
    private readonly plans: PlanStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    of: DecisionToOverrule,
    body: OverruleScopeBody,
  ): Promise<OverruledScopeView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const plan = await this.plans.latest(tx, caller, engagementId);
      if (!plan) throw new DomainProblem('not-found');
      const current = await this.plans.decision(tx, caller, engagementId, { planId: plan.id, ...of });
      const { omissionReasons } = await this.rulesets.get(tx, caller, room.rulesetId);
      const { overruleReason, version, ...next } = body;
      const planApproved = plan.state !== 'draft';
      ensure(mayOverruleScope({ planApproved, testType: of.testType, current, next, overruleReason, omissionReasons }));
      await this.plans.overrule(tx, caller, current, body);
      this.ledger.record(tx, {
        action: 'plan.overruled',
        engagementId,
        entity: { type: 'scope_plan', id: plan.id, version: plan.version + 1 },
        facts: {
          control: of.individualControlId,
          testType: of.testType,
          before: current.reason ?? current.decision,
          after: next.reason ?? next.decision,
        },
        after: body,
      });
      const sums = sumsOf(await this.plans.columns(tx, caller, engagementId, plan.id));
      const { individualControlId: controlId, testType } = of;
      return {
        controlId,
        testType,
        ...next,
        overruleReason,
        version: version + 1,
        planVersion: plan.version + 1,
        sums,
      };
    });
  }
}
