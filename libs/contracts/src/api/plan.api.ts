import type { ScopeDecision } from '@akashi/domain/scope';
import type { PlanApprovalView } from '../matrix.contract';
import type { OverruledScopeView, PlanPageView } from '../plan.contract';
import { get, of, post, put } from './operation';

export interface ApprovePlanBody {
  /** The plan's version as it was read. */
  version: number;
}

/** `PUT engagements/:id/plan/decisions/:individualControlId/:testType`. */
export interface OverruleScopeBody {
  decision: ScopeDecision['decision'];
  reason: string | null;
  overruleReason: string;
  /** The decision's version as it was read. */
  version: number;
}

export const planApi = {
  /** The scope plan as it stands, null before the first draft. */
  view: get('engagements/:engagementId/plan', 'plan.read', { answer: of<PlanPageView>() }),
  /** Draws the scope plan from the statement. */
  draft: post('engagements/:engagementId/plan', 'plan.draft', { answer: of<PlanPageView>() }),
  /** Decides the scope of one control and test otherwise than the rule, with a reason. */
  overrule: put('engagements/:engagementId/plan/decisions/:individualControlId/:testType', 'plan.draft', {
    body: of<OverruleScopeBody>(),
    answer: of<OverruledScopeView>(),
  }),
  /** Approves the plan and creates its tests. */
  approve: post('engagements/:engagementId/plan/approve', 'plan.approve', {
    body: of<ApprovePlanBody>(),
    answer: of<PlanApprovalView>(),
    status: 200,
  }),
};
