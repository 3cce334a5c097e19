import type { TestType } from '../engagement/test-type';
import { refuse, type Decision } from '../decision';
import type { OmissionReason } from '../engagement/scheme-ruleset';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { ScopeDecision } from './scope-decision';

export type OverruleScopeRefusal =
  | ReasonRefusal
  | 'plan.already-approved'
  | 'scope.unchanged'
  | 'scope.omitted-without-reason'
  | 'scope.reason-not-allowed'
  | 'scope.overruled-without-reason';

export interface OverruleScopeFacts {
  planApproved: boolean;
  testType: TestType;
  current: Pick<ScopeDecision, 'decision' | 'reason'>;
  next: Pick<ScopeDecision, 'decision' | 'reason'>;
  /** The firm's own words for why it departs from what was computed. */
  overruleReason: string;
  omissionReasons: readonly OmissionReason[];
}

/**
 * The firm may decide otherwise than the rule, before the plan is approved and with its reason written down; a test is
 * left out only for a reason the scheme knows for that type of test.
 */
export function mayOverruleScope(facts: OverruleScopeFacts): Decision<OverruleScopeRefusal> {
  const { current, next } = facts;
  if (facts.planApproved) return refuse('plan.already-approved');
  if (current.decision === next.decision && current.reason === next.reason) return refuse('scope.unchanged');
  if (next.decision === 'omitted' && next.reason === null) return refuse('scope.omitted-without-reason');
  const isAllowed =
    next.decision === 'in'
      ? next.reason === null
      : facts.omissionReasons.some(({ code, testTypes }) => code === next.reason && testTypes.includes(facts.testType));
  if (!isAllowed) return refuse('scope.reason-not-allowed');
  return statesReason(facts.overruleReason, 'scope.overruled-without-reason');
}
