import type { DraftPlanRefusal } from './draft-plan.rule';
import type { OverruleScopeRefusal } from './overrule-scope.rule';

export { mayDraftPlan, type DraftPlanFacts, type DraftPlanRefusal } from './draft-plan.rule';
export { mayOverruleScope, type OverruleScopeFacts, type OverruleScopeRefusal } from './overrule-scope.rule';
export {
  computeScope,
  isInherited,
  type RegisteredBaseService,
  type ScopeContext,
  type ScopedControl,
  type ScopeDecision,
} from './scope-decision';
export { sumScope, type ScopeSum, type ScopeSums } from './scope-sums';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ScopeRefusal = DraftPlanRefusal | OverruleScopeRefusal;
