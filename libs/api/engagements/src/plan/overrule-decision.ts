import { DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { DecisionView, OverruleDecisionBody, OverruledDecisionView, PlannedTestType } from '@akashi/contracts';
import { mayOverruleScope } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { RulesetStore } from '../opening/ruleset.store';
import { PlanReader } from './plan-reader';
import { PlanStore, type DecisionKey } from './plan.store';

export type NamedDecision = Readonly<{ individualControlId: string; testType: PlannedTestType }>;

/** The firm decides otherwise than the rule and says why; its words stay in the plan and out of the ledger. */
@Injectable()
export class OverruleDecision {
  constructor(
    private readonly door: EngagementDoor,
    private readonly rulesets: RulesetStore,
    private readonly plans: PlanStore,
    private readonly reader: PlanReader,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    named: NamedDecision,
    body: OverruleDecisionBody,
  ): Promise<OverruledDecisionView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const [latest] = await this.plans.versions(tx, caller, engagementId);
      if (!latest) throw new DomainProblem('not-found');
      const key = { ...named, planId: latest.id };
      const current = await this.decision(tx, caller, engagementId, key);
      const { omissionReasons } = await this.rulesets.get(tx, room.rulesetId);
      const planApproved = latest.state === 'approved';
      const { testType } = named;
      const { overruleReason } = body;
      ensure(mayOverruleScope({ planApproved, testType, current, next: body, overruleReason, omissionReasons }));

      await this.plans.touchDraft(tx, caller, engagementId, latest.id);
      await this.plans.overrule(tx, caller, engagementId, key, body);
      this.ledger.record(tx, {
        action: 'plan.overruled',
        engagementId,
        entity: { type: 'scope_plan', id: latest.id, version: latest.version + 1 },
        facts: {
          control: named.individualControlId,
          testType,
          from: current.decision,
          fromReason: current.reason,
          to: body.decision,
          toReason: body.reason,
        },
        before: current,
        after: body,
      });
      const plan = await this.reader.latest(tx, caller, room);
      if (!plan) throw new DomainProblem('not-found');
      return { decision: await this.decision(tx, caller, engagementId, key), plan };
    });
  }

  private async decision(tx: Tx, caller: Caller, engagementId: string, key: DecisionKey): Promise<DecisionView> {
    const decisions = await this.plans.decisions(tx, caller, engagementId, key.planId);
    const found = decisions.find(
      ({ individualControlId, testType }) =>
        individualControlId === key.individualControlId && testType === key.testType,
    );
    if (!found) throw new DomainProblem('not-found');
    return found;
  }
}
