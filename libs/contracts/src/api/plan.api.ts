import type { ScopeDecision } from '@akashi/domain/scope';
import type { PlanApprovalView } from '../matrix.contract';
import type { TestType } from '@akashi/domain/control';
import type { ChangedScopesView, OverruledScopeView, PlanPageView } from '../plan.contract';
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

/** A decision as it was seen. */
export interface SeenDecision {
  individualControlId: string;
  testType: TestType;
  version: number;
}

/** One decision, with one reason, for all of them. */
export interface OverruleManyBody {
  decisions: SeenDecision[];
  decision: ScopeDecision['decision'];
  reason: string | null;
  overruleReason: string;
}

export interface RestoreComputedBody {
  decisions: SeenDecision[];
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
  /** Decides the scope of several controls and tests otherwise than the rule, with one reason: all of them or none. */
  overruleMany: put('engagements/:engagementId/plan/decisions', 'plan.draft', {
    body: of<OverruleManyBody>(),
    answer: of<ChangedScopesView>(),
  }),
  /** Takes back the firm's own decisions: what statement and rules say holds again. */
  restoreComputed: put('engagements/:engagementId/plan/decisions/computed', 'plan.draft', {
    body: of<RestoreComputedBody>(),
    answer: of<ChangedScopesView>(),
  }),
  /** Approves the plan and creates its tests. */
  approve: post('engagements/:engagementId/plan/approve', 'plan.approve', {
    stepUp: 'signature',
    body: of<ApprovePlanBody>(),
    answer: of<PlanApprovalView>(),
    status: 200,
  }),
};
