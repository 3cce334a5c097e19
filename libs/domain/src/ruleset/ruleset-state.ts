/** A shipped version is in force as it comes; one of the firm's own once a second person has approved it. */
export const rulesetStates = ['shipped', 'draft', 'approved', 'withdrawn'] as const;

export type RulesetState = (typeof rulesetStates)[number];

export type RulesetDecision = Extract<RulesetState, 'approved' | 'withdrawn'>;

/** May an engagement be opened under it, and is it what the next version begins with? */
export function isRulesetInForce(state: RulesetState): boolean {
  return state === 'shipped' || state === 'approved';
}
