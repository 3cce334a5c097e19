import type { PlanChapterView, PlanColumns, PlanView } from '@akashi/contracts';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { sumAuditScopes, sumScope, type ScopeDecision, type ScopeSums } from '@akashi/domain/scope';
import type { PlanHead } from './plan.store';

/** A plan with its rows and what they add up to. */
export function toPlanView(
  { statementId: _, ...head }: PlanHead,
  columns: PlanColumns,
  { omissionReasons, scopeProfile, cycle }: Pick<SchemeRuleset, 'omissionReasons' | 'scopeProfile' | 'cycle'>,
): PlanView {
  return {
    ...head,
    columns,
    sums: sumsOf(columns),
    chapters: chaptersOf(columns),
    omissionReasons,
    auditScopes: scopeProfile && sumAuditScopes(columns.criterionKey, scopeProfile),
    cycleClasses: (cycle?.classes ?? []).map(({ code, title }) => ({ code, title })),
  };
}

export function sumsOf(columns: PlanColumns): ScopeSums {
  const decisions = columns.stableKey.flatMap((stableKey, at): ScopeDecision[] => [
    { stableKey, testType: 'DESIGN', ...decisionAt(columns.design, at) },
    { stableKey, testType: 'OPERATION', ...decisionAt(columns.operation, at) },
    ...(columns.update ? [{ stableKey, testType: 'UPDATE' as const, ...decisionAt(columns.update, at) }] : []),
  ]);
  return sumScope(decisions, columns.controlId.length);
}

function decisionAt(
  { decision, reason }: PlanColumns['design'],
  at: number,
): Pick<ScopeDecision, 'decision' | 'reason'> {
  return { decision: decision[at] ?? 'in', reason: reason[at] ?? null };
}

function chaptersOf(columns: PlanColumns): PlanChapterView[] {
  const places = columns.chapter.map((chapter, at) => ({ chapter, at }));
  const byChapter = Map.groupBy(places, ({ chapter }) => chapter);
  return [...byChapter].map(([chapter, rows]) => {
    const designIn = rows.filter(({ at }) => columns.design.decision[at] === 'in').length;
    const operationIn = rows.filter(({ at }) => columns.operation.decision[at] === 'in').length;
    const controls = rows.length;
    const omitted = { designOmitted: controls - designIn, operationOmitted: controls - operationIn };
    const updateIn = rows.filter(({ at }) => columns.update?.decision[at] === 'in').length;
    return { chapter, controls, designIn, operationIn, ...omitted, updateIn };
  });
}
