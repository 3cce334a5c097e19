import { BaseServiceStore, EngagementDoor, MoveEngagement, type Room } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import { PlanStore } from '@akashi/api-scoping';
import type { ApprovePlanBody, PlanApprovalView } from '@akashi/contracts';
import { mayApprovePlan, type ApprovePlanFacts } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { decides, PlanApprovalStore, type LatestPlan } from './plan-approval.store';

/** Approving the plan pins the edition and makes the tests, in one transaction. */
@Injectable()
export class ApprovePlan {
  constructor(
    private readonly door: EngagementDoor,
    private readonly approvals: PlanApprovalStore,
    private readonly plans: PlanStore,
    private readonly baseServices: BaseServiceStore,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, body: ApprovePlanBody): Promise<PlanApprovalView> {
    const approved = await this.door.write(caller, engagementId, async (tx, room) => {
      const plan = await this.approvals.latest(tx, caller, engagementId);
      if (!plan) throw new DomainProblem('plan.statement-missing');
      const inheritanceEnded = await this.baseServices.inheritanceEnded(tx, caller, room, plan.id);
      ensure(mayApprovePlan({ ...approvalFacts(room, plan), inheritanceEnded }));

      await this.plans.approve(tx, caller, engagementId, plan.id, body.version);
      await this.moveEngagement.execute(tx, caller, room, 'planned');
      const tests = await this.approvals.createTests(tx, caller, engagementId, plan.id);
      this.ledger.record(tx, {
        action: 'plan.approved',
        engagementId,
        entity: { type: 'scope_plan', id: plan.id, version: body.version + 1 },
        facts: {
          edition: room.editionId,
          statementVersion: plan.statementVersion,
          controls: plan.controls,
          designTests: tests.DESIGN,
          operationTests: tests.OPERATION,
          updateTests: tests.UPDATE,
          omitted: plan.omitted,
          decisionsSha256: plan.decisionsSha256,
        },
      });
      return { planId: plan.id, editionId: room.editionId, state: 'planned' as const, tests };
    });
    await this.door.settle(caller);
    return approved;
  }
}

function approvalFacts(room: Room, plan: LatestPlan): Omit<ApprovePlanFacts, 'inheritanceEnded'> {
  const { undecided, whole } = decides(plan);
  return {
    state: room.state,
    planApproved: plan.state === 'approved',
    statementVersion: plan.statementVersion,
    draftedFromVersion: plan.draftedFromVersion,
    statementEdition: plan.statementEdition,
    planEdition: room.editionId,
    testsInScope: plan.inScope,
    undecided,
    omissionsWithoutReason: plan.omissionsWithoutReason,
    reconciled: whole && plan.selectionsReconcile,
  };
}
