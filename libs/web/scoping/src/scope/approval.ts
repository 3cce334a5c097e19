import type { EngagementFrameView, PlanView } from '@akashi/contracts';
import { mayApprovePlan, type ApprovePlanRefusal } from '@akashi/domain/engagement';
import type { Decision } from '@akashi/domain';

/** May this plan be approved now? The same rule as on the server, asked with what the page has read. */
export function mayApprove(
  plan: PlanView,
  engagement: Pick<EngagementFrameView, 'state' | 'editionId'>,
  inheritanceEnded: number,
): Decision<ApprovePlanRefusal> {
  const { sums } = plan;
  const decided = sums.design.all + sums.operation.all;
  return mayApprovePlan({
    state: engagement.state,
    planApproved: plan.state === 'approved',
    statementVersion: plan.latestStatementVersionNo,
    draftedFromVersion: plan.statementVersionNo,
    statementEdition: plan.statementEditionId,
    planEdition: engagement.editionId,
    testsInScope: sums.tests,
    undecided: 2 * sums.controls - decided,
    omissionsWithoutReason: sums.omissionsWithoutReason,
    inheritanceEnded,
    reconciled: sums.reconciled,
  });
}
