import type { PlanView, PlanYearsView } from '@akashi/contracts';
import { cycledTests, type CycleClass, type CycledTest, type CycleRules } from '@akashi/domain/engagement';
import type { TestType } from '@akashi/domain/control';
import { classOf, dueBy, lastTest, yearOf, yearsOf, type EarlierResult, type EarlierTest } from '@akashi/domain/scope';
import type { CriterionLine } from '../criteria';
import { isOverruled, scopeRows, type ScopeRow } from '../scope/scope-rows';

/** A test in one year: as it was done, as it is decided for this year, or as it is to come. */
export type YearMark = EarlierResult | 'now' | 'planned' | 'none';

export interface YearCell {
  year: number;
  marks: { type: TestType; mark: YearMark }[];
}

/** Where a test of the control stands in the years. */
export interface TypeStanding {
  years: number;
  lastYear: number | null;
  /** Must be tested again at the latest; null where it never was. */
  by: number | null;
  /** What is taken over, left to another audit or not operated has no year of its own. */
  applies: boolean;
}

export interface SourcedTest extends EarlierTest {
  year: number;
  source: string;
  engagementId: string | null;
  /** How it stands to the control of today: as it was then, by somebody's judgement, told otherwise, or not known word by word. */
  held: 'same' | 'judged' | 'otherwise' | 'uncompared';
}

export interface YearRow extends ScopeRow {
  stableKey: string;
  number: string;
  cycleClass: CycleClass | null;
  /** An update test has no years of its own: it stands between those of the evaluations. */
  standing: Readonly<Record<CycledTest, TypeStanding>>;
  cells: ScopeRow['cells'];
  years: YearCell[];
  tests: readonly SourcedTest[];
}

/** Everything in scope is tested where no cycle is known: as if each year asked for it. */
const everyYear: Pick<CycleRules, 'classes' | 'updateCountsFor'> = { classes: [], updateCountsFor: [] };
const withoutYear = new Set(['inherited', 'internal-audit', 'not-marked']);
/** Years before this one, and after it: more do not fit beside the reasons. */
const yearsBefore = 3;
const mostAfter = 2;

function testsByKey({ tests }: Pick<PlanYearsView, 'tests'>): Map<string, SourcedTest[]> {
  const all = tests.stableKey.map((stableKey, at) => ({
    stableKey,
    testType: tests.testType[at] ?? 'DESIGN',
    periodEnd: tests.periodEnd[at] ?? '',
    year: yearOf(tests.periodEnd[at] ?? '0'),
    result: tests.result[at] ?? 'NO_EXCEPTION',
    differs: tests.differs[at] ?? null,
    held: heldOf(tests.differs[at] ?? null, Boolean(tests.judged[at])),
    ...(tests.judged[at] ? { judgedBy: tests.judged[at] } : {}),
    source: tests.source[at] ?? '',
    engagementId: tests.engagementId[at] ?? null,
    under: tests.under[at] ?? null,
  }));
  return Map.groupBy(all, ({ stableKey }) => stableKey);
}

function heldOf(differs: readonly unknown[] | null, isJudged: boolean): SourcedTest['held'] {
  if (differs === null) return 'uncompared';
  if (differs.length > 0) return 'otherwise';
  return isJudged ? 'judged' : 'same';
}

/** The years that are shown: the last ones in which something was tested, this one, and those until each class comes round. */
export function shownYears({ tests, periodEnd, cycle }: PlanYearsView): number[] {
  const now = yearOf(periodEnd);
  const first = Math.min(now - 1, ...tests.periodEnd.map(yearOf));
  const longest = Math.max(1, ...(cycle?.classes ?? []).flatMap((one) => [one.designYears, one.operationYears]));
  const from = Math.max(first, now - yearsBefore);
  const to = now + Math.min(longest, mostAfter);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The controls of a plan with their years, in the order of the statement. */
export function yearRows(
  plan: Pick<PlanView, 'columns'>,
  view: PlanYearsView,
  criteria: ReadonlyMap<string, CriterionLine>,
): YearRow[] {
  const known = testsByKey(view);
  const years = shownYears(view);
  const now = yearOf(view.periodEnd);
  const rules = view.cycle ?? everyYear;
  return scopeRows(plan).map((row, at) => {
    const stableKey = plan.columns.stableKey[at] ?? '';
    const tests = known.get(stableKey) ?? [];
    const criterion = criteria.get(row.criterionKey);
    const cycleClass = criterion ? classOf(rules, criterion) : null;
    const standingOf = (type: CycledTest): TypeStanding => {
      const last = lastTest(tests, type, rules);
      const ofClass = yearsOf(cycleClass, type);
      return {
        years: ofClass,
        lastYear: last ? yearOf(last.periodEnd) : null,
        by: dueBy(last, ofClass),
        applies: !withoutYear.has(row.cells[type].computedBasis?.code ?? ''),
      };
    };
    const standing = { DESIGN: standingOf('DESIGN'), OPERATION: standingOf('OPERATION') };
    const cells = years.map((year) => cellOf(year, now, row, standing, tests));
    return {
      ...row,
      stableKey,
      number: criterion?.number ?? row.criterionKey,
      cycleClass,
      standing,
      tests,
      years: cells,
    };
  });
}

function cellOf(
  year: number,
  now: number,
  row: ScopeRow,
  standing: YearRow['standing'],
  tests: readonly SourcedTest[],
): YearCell {
  const done = (type: TestType): EarlierResult | null => {
    let result: EarlierResult | null = null;
    for (const test of tests) {
      if (test.testType !== type || test.year !== year) continue;
      result = test.result === 'DEVIATION' ? 'DEVIATION' : (result ?? 'NO_EXCEPTION');
    }
    return result;
  };
  const markOf = (type: CycledTest): YearMark => {
    const isIn = row.cells[type].decision === 'in';
    if (year < now) return done(type) ?? 'none';
    if (year === now) return isIn ? 'now' : 'none';
    const { years, by, applies } = standing[type];
    if (!applies) return 'none';
    const next = isIn ? now + years : (by ?? now + 1);
    return year === Math.max(next, now + 1) || (years === 1 && year > now) ? 'planned' : 'none';
  };
  const update: YearMark | null = year === now && row.cells.UPDATE?.decision === 'in' ? 'now' : done('UPDATE');
  return {
    year,
    marks: [
      ...cycledTests.map((type) => ({ type, mark: markOf(type) })),
      ...(update ? [{ type: 'UPDATE' as const, mark: update }] : []),
    ],
  };
}

/** Due in this year at the latest: its year has come, or it was never tested. */
export function isDue({ applies, by }: TypeStanding, now: number): boolean {
  return applies && (by === null || by <= now);
}

export const yearFilters = ['all', 'due', 'overdue', 'overruled', 'inherited'] as const;

export type YearFilter = (typeof yearFilters)[number];

/** Overdue is what should have been tested in an earlier year. */
export function fitsFilter(row: YearRow, filter: YearFilter, now: number): boolean {
  const standings = cycledTests.map((type) => row.standing[type]);
  if (filter === 'due') return standings.some((one) => isDue(one, now));
  if (filter === 'overdue') return standings.some(({ applies, by }) => applies && by !== null && by < now);
  if (filter === 'overruled') return isOverruled(row);
  return filter === 'all' || row.inheritedFrom !== null;
}

/** A number or a piece of the text, as it is typed. */
export function fitsSearch({ number, text }: YearRow, sought: string): boolean {
  const asked = sought.trim().normalize('NFKC').toLowerCase();
  return asked === '' || `${number} ${text}`.normalize('NFKC').toLowerCase().includes(asked);
}

export type YearLine =
  | { kind: 'objective'; key: string; label: CriterionLine | null; rows: number; due: number }
  | { kind: 'row'; key: string; row: YearRow };

/** The nearest criterion above that the edition knows. */
function objectiveOf(key: string, criteria: ReadonlyMap<string, CriterionLine>): string {
  const parts = key.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length).join('.');
    if (criteria.has(above)) return above;
  }
  return parts.slice(0, -1).join('.');
}

/** The rows under their control objectives, one line each. */
export function yearLines(
  rows: readonly YearRow[],
  criteria: ReadonlyMap<string, CriterionLine>,
  type: TestType,
): YearLine[] {
  const above = new Map<string, string>();
  const groups = Map.groupBy(rows, ({ criterionKey }) => {
    const known = above.get(criterionKey) ?? objectiveOf(criterionKey, criteria);
    above.set(criterionKey, known);
    return known;
  });
  return [...groups].flatMap(([key, under]): YearLine[] => [
    {
      kind: 'objective',
      key: `objective ${key}`,
      label: criteria.get(key) ?? null,
      rows: under.length,
      due: under.filter(({ cells }) => cells[type]?.decision === 'in').length,
    },
    ...under.map((row) => ({ kind: 'row' as const, key: row.id, row })),
  ]);
}
