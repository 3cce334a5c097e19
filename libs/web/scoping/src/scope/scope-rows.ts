import { testTypes, type TestType, type MainTarget } from '@akashi/domain/control';
import type { ChangedScopesView, DecisionColumns, OverruledScopeView, PlanView } from '@akashi/contracts';
import { cycledTests, type FrequencyCode } from '@akashi/domain/engagement';
import type { ScopeBasis } from '@akashi/domain/scope';

/** What is decided on in this plan at all. */
export function typesOfPlan({ columns }: Pick<PlanView, 'columns'>): readonly TestType[] {
  return columns.update ? testTypes : cycledTests;
}

/** What stands beside the controls: a column of update tests that are not called for would say the same in every row. */
export function shownTypes(rows: readonly ScopeRow[]): readonly TestType[] {
  const isSaid = rows.some(({ cells: { UPDATE } }) => UPDATE?.decision === 'in' || UPDATE?.overruleReason);
  return isSaid ? testTypes : cycledTests;
}

export interface ScopeCell {
  decision: 'in' | 'omitted';
  /** Code of the reason it is left out. */
  reason: string | null;
  /** The firm's words where it departed from the rule. */
  overruleReason: string | null;
  /** What statement and rules made it; null where that was not kept. */
  computedDecision: 'in' | 'omitted' | null;
  computedReason: string | null;
  /** Why; null where that was not kept. */
  computedBasis: ScopeBasis | null;
  version: number;
}

/** An individual control with what is decided about each of its tests. */
export interface ScopeRow {
  id: string;
  criterionKey: string;
  chapter: string;
  text: string;
  frequency: FrequencyCode | null;
  mainTarget: MainTarget | null;
  populationCode: string | null;
  inheritedFrom: string | null;
  cells: ScopeCells;
}

export interface ScopeCells {
  readonly DESIGN: ScopeCell;
  readonly OPERATION: ScopeCell;
  /** Absent in a plan that says nothing of update tests. */
  readonly UPDATE?: ScopeCell;
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
      cells: {
        DESIGN: cellAt(columns.design, at),
        OPERATION: cellAt(columns.operation, at),
        ...(columns.update ? { UPDATE: cellAt(columns.update, at) } : {}),
      },
    };
  });
}

function cellAt(columns: DecisionColumns, at: number): ScopeCell {
  return {
    decision: columns.decision[at] ?? 'omitted',
    reason: columns.reason[at] ?? null,
    overruleReason: columns.overruleReason[at] ?? null,
    computedDecision: columns.computedDecision[at] ?? null,
    computedReason: columns.computedReason[at] ?? null,
    computedBasis: columns.computedBasis[at] ?? null,
    version: columns.version[at] ?? 0,
  };
}

export interface ChapterScope {
  chapter: string;
  controls: number;
  design: number;
  operation: number;
  update: number;
}

/** Controls and tests in scope by chapter, in the order of the statement; the sum of a column is the plan's own number. */
export function scopeByChapter(rows: readonly ScopeRow[]): ChapterScope[] {
  const chapters = new Map<string, ChapterScope>();
  for (const { chapter, cells } of rows) {
    const sum = chapters.get(chapter) ?? { chapter, controls: 0, design: 0, operation: 0, update: 0 };
    chapters.set(chapter, {
      chapter,
      controls: sum.controls + 1,
      design: sum.design + (cells.DESIGN.decision === 'in' ? 1 : 0),
      operation: sum.operation + (cells.OPERATION.decision === 'in' ? 1 : 0),
      update: sum.update + (cells.UPDATE?.decision === 'in' ? 1 : 0),
    });
  }
  return [...chapters.values()];
}

/** The plan after one decision was overruled; everything else of it stays as it was read. */
export function withOverruled(plan: PlanView, { planVersion, sums, ...decision }: OverruledScopeView): PlanView {
  return withChanged(plan, { decisions: [decision], planVersion, sums });
}

/** The plan after several decisions changed together. What was computed never changes by that. */
export function withChanged(plan: PlanView, { decisions, planVersion, sums }: ChangedScopesView): PlanView {
  const places = new Map(plan.columns.controlId.map((id, at) => [id, at]));
  const side = (testType: TestType, columns: DecisionColumns): DecisionColumns => {
    const changed = { ...columns };
    const ofType = decisions.filter((one) => one.testType === testType);
    for (const name of ['decision', 'reason', 'overruleReason', 'version'] as const) {
      const values = new Map<number | undefined, unknown>(ofType.map((one) => [places.get(one.controlId), one[name]]));
      const column: readonly unknown[] = columns[name];
      Object.assign(changed, { [name]: column.map((old, at) => (values.has(at) ? values.get(at) : old)) });
    }
    return changed;
  };
  const { design, operation, update } = plan.columns;
  const columns = {
    ...plan.columns,
    design: side('DESIGN', design),
    operation: side('OPERATION', operation),
    update: update && side('UPDATE', update),
  };
  return { ...plan, version: planVersion, sums, columns };
}

/** Did the firm decide otherwise than was computed on any of its tests? */
export function isOverruled({ cells }: Pick<ScopeRow, 'cells'>): boolean {
  return testTypes.some((type) => !!cells[type]?.overruleReason);
}

export const scopeViews = ['all', 'omitted', 'overruled'] as const;

export type ScopeView = (typeof scopeViews)[number];

/** All rows, those of which an evaluation is left out, or those on which the firm decided otherwise than was computed. */
export function rowsOfView(rows: readonly ScopeRow[], view: ScopeView): readonly ScopeRow[] {
  const isOmitted = ({ cells }: ScopeRow) => cycledTests.some((type) => cells[type].decision === 'omitted');
  if (view === 'omitted') return rows.filter(isOmitted);
  if (view === 'overruled') return rows.filter(isOverruled);
  return rows;
}
