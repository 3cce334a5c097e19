import type { TestType } from '../engagement/test-type';
import type { ScopeDecision } from './scope-decision';

export interface ScopeSum {
  /** Individual controls with a decision for this type of test. */
  all: number;
  in: number;
  omitted: number;
  /** Omitted tests by reason; a test omitted without one counts under the empty code. */
  byReason: Readonly<Record<string, number>>;
}

export interface ScopeSums {
  controls: number;
  design: ScopeSum;
  operation: ScopeSum;
  /** Of no control in a plan whose ruleset says nothing of update tests. */
  update: ScopeSum;
  /** Tests the approved plan creates. */
  tests: number;
  omissionsWithoutReason: number;
  /** Every control has exactly one decision for design, one for operation and, where any has, one for the update test. */
  reconciled: boolean;
}

function sumOf(decisions: readonly ScopeDecision[], testType: TestType): ScopeSum {
  const ofType = decisions.filter((one) => one.testType === testType);
  const omitted = ofType.filter(({ decision }) => decision === 'omitted');
  const byReason: Record<string, number> = {};
  for (const { reason } of omitted) byReason[reason ?? ''] = (byReason[reason ?? ''] ?? 0) + 1;
  return { all: ofType.length, in: ofType.length - omitted.length, omitted: omitted.length, byReason };
}

/** What the plan adds up to: in + omitted = all individual controls, for every type of test that it decides on. */
export function sumScope(decisions: readonly ScopeDecision[], controlCount: number): ScopeSums {
  const design = sumOf(decisions, 'DESIGN');
  const operation = sumOf(decisions, 'OPERATION');
  const update = sumOf(decisions, 'UPDATE');
  const whole = [design, operation, ...(update.all > 0 ? [update] : [])];
  const tests = decisions.filter(({ decision }) => decision === 'in').length;
  const different = new Set(decisions.map(({ stableKey, testType }) => `${stableKey} ${testType}`)).size;
  return {
    controls: controlCount,
    design,
    operation,
    update,
    tests,
    omissionsWithoutReason: whole.reduce((sum, { byReason }) => sum + (byReason[''] ?? 0), 0),
    reconciled: whole.every(({ all }) => all === controlCount) && different === decisions.length,
  };
}
