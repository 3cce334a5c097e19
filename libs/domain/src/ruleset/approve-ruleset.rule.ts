import { allow, refuse, type Decision } from '../decision';
import type { RulesetState } from './ruleset-state';

export type ApproveRulesetRefusal = 'ruleset.not-draft' | 'ruleset.own-draft';

export interface ApproveRulesetFacts {
  state: RulesetState;
  /** Who made the version; null for one that is shipped. */
  revisedById: string | null;
  approverId: string;
}

/**
 * A value of the scheme moves deadlines, samples and words of every engagement opened from then on: nobody brings in
 * alone what they wrote alone.
 */
export function mayApproveRuleset(facts: ApproveRulesetFacts): Decision<ApproveRulesetRefusal> {
  if (facts.state !== 'draft') return refuse('ruleset.not-draft');
  return facts.revisedById === facts.approverId ? refuse('ruleset.own-draft') : allow;
}
