import type { DecisionColumns, OverruledScopeView, PlanView } from '@akashi/contracts';
import type { MainTarget } from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';

/** The two tests a plan decides on. */
export const planTestTypes = ['DESIGN', 'OPERATION'] as const;
export type PlanTestType = (typeof planTestTypes)[number];

export interface ScopeCell {
  decision: 'in' | 'omitted';
  /** Code of the reason it is left out. */
  reason: string | null;
  /** The firm's words where it departed from the rule. */
  overruleReason: string | null;
  version: number;
}

/** An individual control with what is decided about its two tests. */
export interface ScopeRow {
  id: string;
  criterionKey: string;
  chapter: string;
  text: string;
  frequency: FrequencyCode | null;
  mainTarget: MainTarget | null;
  populationCode: string | null;
  inheritedFrom: string | null;
  cells: Readonly<Record<PlanTestType, ScopeCell>>;
}

/** The rows of a plan in the order of the statement. */
export function scopeRows({ columns }: Pick<PlanView, 'columns'>): ScopeRow[] {
  return columns.controlId.map((id, at) => {
    const criterionKey = columns.criterionKey[at] ?? '';
    return {
      id,
      criterionKey,
      chapter: columns.chapter[at] ?? '',
      text: columns.text[at] ?? '',
      frequency: columns.frequency[at] ?? null,
      mainTarget: columns.mainTarget[at] ?? null,
      populationCode: columns.populationCode[at] ?? null,
      inheritedFrom: columns.inheritedFrom[at] ?? null,
      cells: { DESIGN: cellAt(columns.design, at), OPERATION: cellAt(columns.operation, at) },
    };
  });
}

function cellAt(columns: DecisionColumns, at: number): ScopeCell {
  return {
    decision: columns.decision[at] ?? 'omitted',
    reason: columns.reason[at] ?? null,
    overruleReason: columns.overruleReason[at] ?? null,
    version: columns.version[at] ?? 0,
  };
}

export interface ChapterScope {
  chapter: string;
  controls: number;
  design: number;
  operation: number;
}

/** Controls and tests in scope by chapter, in the order of the statement; the sum of a column is the plan's own number. */
export function scopeByChapter(rows: readonly ScopeRow[]): ChapterScope[] {
  const chapters = new Map<string, ChapterScope>();
  for (const { chapter, cells } of rows) {
    const sum = chapters.get(chapter) ?? { chapter, controls: 0, design: 0, operation: 0 };
    chapters.set(chapter, {
      chapter,
      controls: sum.controls + 1,
      design: sum.design + (cells.DESIGN.decision === 'in' ? 1 : 0),
      operation: sum.operation + (cells.OPERATION.decision === 'in' ? 1 : 0),
    });
  }
  return [...chapters.values()];
}

/** The plan after one decision was overruled; everything else of it stays as it was read. */
export function withOverruled(plan: PlanView, answer: OverruledScopeView): PlanView {
  const at = plan.columns.controlId.indexOf(answer.controlId);
  const side = answer.testType === 'DESIGN' ? 'design' : 'operation';
  const put = <T>(column: readonly T[], value: T) => column.map((old, index) => (index === at ? value : old));
  const { decision, reason, overruleReason, version } = plan.columns[side];
  const changed: DecisionColumns = {
    decision: put(decision, answer.decision),
    reason: put(reason, answer.reason),
    overruleReason: put(overruleReason, answer.overruleReason),
    version: put(version, answer.version),
  };
  return {
    ...plan,
    version: answer.planVersion,
    sums: answer.sums,
    columns: { ...plan.columns, [side]: changed },
  };
}
