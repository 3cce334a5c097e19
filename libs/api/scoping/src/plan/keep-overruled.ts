import type { ComputedScope, ScopeDecision } from '@akashi/domain/scope';
import type { PlannedDecision } from './plan.store';

/**
 * What the firm decided against the rule stays decided when the plan is drafted again, for the controls that are still
 * there. Where the rule now says the same, there is nothing left to overrule.
 */
export function keepOverruled(
  computed: readonly ComputedScope[],
  before: readonly PlannedDecision[],
): PlannedDecision[] {
  const nameOf = ({ stableKey, testType }: ScopeDecision) => `${stableKey} ${testType}`;
  const overruled = before.filter(({ overruleReason }) => overruleReason !== null);
  const byName = new Map(overruled.map((decision) => [nameOf(decision), decision]));
  return computed.map(({ basis, ...decision }) => {
    const earlier = byName.get(nameOf(decision));
    const isTheSame = earlier?.decision === decision.decision && earlier.reason === decision.reason;
    const own = earlier && !isTheSame ? earlier : { ...decision, overruleReason: null, overruledBy: null };
    return { ...own, computedDecision: decision.decision, computedReason: decision.reason, computedBasis: basis };
  });
}

/** The decisions of the draft, and those of the plan in force on controls that the draft's statement had left out. */
export function standingDecisions(
  planned: readonly PlannedDecision[],
  drafted: readonly PlannedDecision[],
): PlannedDecision[] {
  const known = new Set(drafted.map(({ stableKey }) => stableKey));
  return [...drafted, ...planned.filter(({ stableKey }) => !known.has(stableKey))];
}
