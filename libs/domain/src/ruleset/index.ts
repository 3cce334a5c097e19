import type { ApproveRulesetRefusal } from './approve-ruleset.rule';
import type { ReviseRulesetRefusal } from './revise-ruleset.rule';
import type { WithdrawRulesetRefusal } from './withdraw-ruleset.rule';

export { mayApproveRuleset, type ApproveRulesetFacts } from './approve-ruleset.rule';
export { mayReviseRuleset, refusedCorrection, withCorrections, type ReviseRulesetFacts } from './revise-ruleset.rule';
export { rulesetGroups, type RulesetGroup } from './ruleset-fields';
export {
  rulesetDifferences,
  rulesetValues,
  type RulesetCorrection,
  type RulesetDifference,
  type RulesetValue,
} from './ruleset-value';
export { isRulesetInForce, rulesetStates, type RulesetDecision, type RulesetState } from './ruleset-state';
export { valueKinds, type ValueKind } from './value-form';
export { mayWithdrawRuleset, type WithdrawRulesetFacts } from './withdraw-ruleset.rule';

export type RulesetRefusal = ApproveRulesetRefusal | ReviseRulesetRefusal | WithdrawRulesetRefusal;
