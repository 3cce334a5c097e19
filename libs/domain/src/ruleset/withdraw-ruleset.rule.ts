import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { RulesetState } from './ruleset-state';

export type WithdrawRulesetRefusal = ReasonRefusal | 'ruleset.not-draft' | 'ruleset.withdrawal-reason-missing';

export interface WithdrawRulesetFacts {
  state: RulesetState;
  reason: string;
}

/** A draft that is not to come into force is withdrawn with the reason, by its author or by whoever was to approve it, and stays on file. */
export function mayWithdrawRuleset({ state, reason }: WithdrawRulesetFacts): Decision<WithdrawRulesetRefusal> {
  if (state !== 'draft') return refuse('ruleset.not-draft');
  return statesReason(reason, 'ruleset.withdrawal-reason-missing');
}
