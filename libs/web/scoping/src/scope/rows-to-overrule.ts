import { type TestType } from '@akashi/domain/control';
import type { ScopeSum } from '@akashi/domain/scope';
import type { SeenDecision } from '@akashi/contracts';
import type { ScopeCell, ScopeRow } from './scope-rows';

export type NextDecision = Pick<ScopeCell, 'decision' | 'reason'>;

/** Those of the selected rows that the decision changes: what is decided so already is left as it is. */
export function rowsToOverrule(rows: readonly ScopeRow[], testType: TestType, next: NextDecision): ScopeRow[] {
  return rows.filter(({ cells }) => {
    const cell = cells[testType];
    return cell !== undefined && (cell.decision !== next.decision || cell.reason !== next.reason);
  });
}

export function seenDecisions(rows: readonly ScopeRow[], testType: TestType): SeenDecision[] {
  return rows.map(({ id, cells }) => ({ individualControlId: id, testType, version: cells[testType]?.version ?? 0 }));
}

/** How many tests of the type are in scope once the decision is taken. */
export function inScopeAfter(
  sum: Pick<ScopeSum, 'in'>,
  rows: readonly ScopeRow[],
  testType: TestType,
  next: NextDecision,
): number {
  const standing = rows.filter(({ cells }) => cells[testType]?.decision === 'in').length;
  return sum.in - standing + (next.decision === 'in' ? rows.length : 0);
}
