export {
  mayDraftPlan,
  mayOverruleScope,
  type DraftPlanFacts,
  type DraftPlanRefusal,
  type OverruleScopeFacts,
  type OverruleScopeRefusal,
} from './draft-plan.rule';
export {
  computeScope,
  isInherited,
  type RegisteredBaseService,
  type ScopeContext,
  type ScopedControl,
  type ScopeDecision,
} from './scope-decision';
export { sumScope, type ScopeSum, type ScopeSums } from './scope-sums';
