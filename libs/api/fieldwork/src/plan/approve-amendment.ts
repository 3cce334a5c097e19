import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import { AmendmentPage, PlanStore } from '@akashi/api-scoping';
import type { AmendmentPageView, ApproveAmendmentBody } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayApproveAmendment, sumAmendment, type ApproveAmendmentFacts } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { AmendedTestsStore } from './amended-tests.store';
import { decides, PlanApprovalStore, type LatestPlan } from './plan-approval.store';

/** Approving an amendment makes the next version of the plan, and touches only the tests of what differs. */
@Injectable()
export class ApproveAmendment {
  constructor(
    private readonly door: EngagementDoor,
    private readonly approvals: PlanApprovalStore,
    private readonly plans: PlanStore,
    private readonly page: AmendmentPage,
    private readonly tests: AmendedTestsStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, body: ApproveAmendmentBody): Promise<AmendmentPageView> {
    const approved = await this.door.write(caller, engagementId, async (tx, room) => {
      const { state } = await holdEngagement(tx, caller, engagementId);
      const { inForce, draft, changes } = await this.page.proposal(tx, caller, engagementId);
      const plan = await this.approvals.latest(tx, caller, engagementId);
      if (plan?.id !== draft.id) throw new DomainProblem('plan.no-amendment');
      const undecided = changes.filter(({ judged }) => judged === null).length;
      const inheritanceEnded = await this.page.inheritanceEnded(tx, caller, room, draft.id);
      ensure(mayApproveAmendment({ ...facts(state, plan, undecided), inheritanceEnded }));

      const effect = await this.page.effect(tx, caller, engagementId, draft.id, changes);
      const sums = sumAmendment(effect);
      const approval = { planId: draft.id, version: body.version, amended: sums };
      await this.plans.approveAmendment(tx, caller, engagementId, approval);
      await this.tests.apply(tx, caller, room, draft.id, effect);
      const { untouched, renewed, retested, closed, created } = sums;
      this.ledger.record(tx, {
        action: 'plan.amendment-approved',
        engagementId,
        entity: { type: 'scope_plan', id: draft.id, version: body.version + 1 },
        facts: {
          versionNo: draft.versionNo,
          amends: inForce.versionNo,
          statementVersion: plan.statementVersion,
          untouched,
          renewed,
          retested,
          closed,
          created,
          decisionsSha256: plan.decisionsSha256,
        },
      });
      return this.page.read(tx, caller, room);
    });
    await this.door.settle(caller);
    return approved;
  }
}

function facts(
  engagementState: EngagementState,
  plan: LatestPlan,
  undecided: number,
): Omit<ApproveAmendmentFacts, 'inheritanceEnded'> {
  return {
    engagementState,
    isAmendment: true,
    statementVersion: plan.statementVersion,
    draftedFromVersion: plan.draftedFromVersion,
    undecided,
    omissionsWithoutReason: plan.omissionsWithoutReason,
    testsInScope: plan.inScope,
    reconciled: decides(plan).whole && plan.selectionsReconcile,
  };
}
