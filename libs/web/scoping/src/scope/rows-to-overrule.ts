import type { ScopeSum } from '@akashi/domain/scope';
import type { SeenDecision } from '@akashi/contracts';
import type { PlanTestType, ScopeCell, ScopeRow } from './scope-rows';

export type NextDecision = Pick<ScopeCell, 'decision' | 'reason'>;

/** Those of the selected rows that the decision changes: what is decided so already is left as it is. */
export function rowsToOverrule(rows: readonly ScopeRow[], testType: PlanTestType, next: NextDecision): ScopeRow[] {
  return rows.filter(({ cells }) => {
    const { decision, reason } = cells[testType];
    return decision !== next.decision || reason !== next.reason;
  });
}

export function seenDecisions(rows: readonly ScopeRow[], testType: PlanTestType): SeenDecision[] {
  return rows.map(({ id, cells }) => ({ individualControlId: id, testType, version: cells[testType].version }));
}

/** How many tests of the type are in scope once the decision is taken. */
export function inScopeAfter(
  sum: Pick<ScopeSum, 'in'>,
  rows: readonly ScopeRow[],
  testType: PlanTestType,
  next: NextDecision,
): number {
  const standing = rows.filter(({ cells }) => cells[testType].decision === 'in').length;
  return sum.in - standing + (next.decision === 'in' ? rows.length : 0);
}
