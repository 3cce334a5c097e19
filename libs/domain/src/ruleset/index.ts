export {
  mayReviseRuleset,
  refusedCorrection,
  withCorrections,
  type ReviseRulesetFacts,
  type ReviseRulesetRefusal,
} from './revise-ruleset.rule';
export { rulesetGroups, type RulesetGroup } from './ruleset-fields';
export {
  rulesetDifferences,
  rulesetValues,
  type RulesetCorrection,
  type RulesetDifference,
  type RulesetValue,
} from './ruleset-value';
export { valueKinds, type ValueKind } from './value-form';
