import { testTypeLabels, type EngagementFrameView, type PlanView } from '@akashi/contracts';
import { mayApprovePlan, type ApprovePlanRefusal } from '@akashi/domain/engagement';
import type { Decision } from '@akashi/domain';
import type { TestType } from '@akashi/domain/control';
import type { ScopeSum, ScopeSums } from '@akashi/domain/scope';
import type { Fact } from '@akashi/web-ui';

/** What approving the plan makes; update tests are told of once there are any. */
export function testFacts(
  { design, operation, update }: ScopeSums,
  lang: 'ja' | 'en',
  count: (n: number) => string,
): Fact[] {
  const fact = (type: TestType, sum: ScopeSum): Fact => {
    const label = testTypeLabels[type][lang];
    return { label, value: count(sum.in), numeric: true };
  };
  const evaluations = [fact('DESIGN', design), fact('OPERATION', operation)];
  return update.in > 0 ? [...evaluations, fact('UPDATE', update)] : evaluations;
}

/** May this plan be approved now? The same rule as on the server, asked with what the page has read. */
export function mayApprove(
  plan: PlanView,
  engagement: Pick<EngagementFrameView, 'state' | 'editionId'>,
  inheritanceEnded: number,
): Decision<ApprovePlanRefusal> {
  const { sums } = plan;
  const decided = sums.design.all + sums.operation.all + sums.update.all;
  const types = sums.update.all > 0 ? 3 : 2;
  return mayApprovePlan({
    state: engagement.state,
    planApproved: plan.state === 'approved',
    statementVersion: plan.latestStatementVersionNo,
    draftedFromVersion: plan.statementVersionNo,
    statementEdition: plan.statementEditionId,
    planEdition: engagement.editionId,
    testsInScope: sums.tests,
    undecided: types * sums.controls - decided,
    omissionsWithoutReason: sums.omissionsWithoutReason,
    inheritanceEnded,
    reconciled: sums.reconciled,
  });
}
