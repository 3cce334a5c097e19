import { allow, refuse, type Decision } from '../decision';
import type { ScopeDecision } from './scope-decision';

export type RestoreComputedRefusal = 'plan.already-approved' | 'scope.not-overruled' | 'scope.computed-unknown';

export interface RestoreComputedFacts {
  planApproved: boolean;
  /** The firm's own words; null where the computed decision stands. */
  overruleReason: string | null;
  /** Null where it was overruled before what is computed was kept. */
  computedDecision: ScopeDecision['decision'] | null;
}

/** The firm may take back its own decision before the plan is approved: what statement and rules say then holds again. */
export function mayRestoreComputed(facts: RestoreComputedFacts): Decision<RestoreComputedRefusal> {
  if (facts.planApproved) return refuse('plan.already-approved');
  if (facts.overruleReason === null) return refuse('scope.not-overruled');
  if (facts.computedDecision === null) return refuse('scope.computed-unknown');
  return allow;
}
