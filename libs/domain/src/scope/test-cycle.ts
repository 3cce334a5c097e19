import type { CriterionPart } from '../catalogue';
import type { ChangeMark, CycleClass, CycleRules } from '../engagement/cycle-rules';
import type { TestType } from '../engagement/test-type';
import type { LocalDate } from '../dates/local-date';

/** What came of a test in an earlier year. */
export type EarlierResult = 'NO_EXCEPTION' | 'DEVIATION';

/** A test of a control in an earlier period, of the firm's own or from the report of whoever audited before. */
export interface EarlierTest {
  testType: TestType;
  periodEnd: LocalDate;
  result: EarlierResult;
  /** In what the control is told otherwise now; null where what was tested then is not known word by word. */
  differs: readonly ChangeMark[] | null;
}

/** The year of the scheme that a period belongs to: the one in which it ends. */
export function yearOf(periodEnd: LocalDate): number {
  return Number(periodEnd.slice(0, 4));
}

/** The class a criterion goes through the years with; null for what fits none and is tested every year. */
export function classOf(
  { classes }: Pick<CycleRules, 'classes'>,
  criterion: { part: CriterionPart; isMandatory: boolean },
): CycleClass | null {
  const fits = ({ part, importance }: CycleClass): boolean =>
    (part === 'ANY' || part === criterion.part) && (importance === 'ANY' || criterion.isMandatory);
  return classes.find(fits) ?? null;
}

export function yearsOf(cycleClass: CycleClass | null, testType: TestType): number {
  if (!cycleClass) return 1;
  return testType === 'DESIGN' ? cycleClass.designYears : cycleClass.operationYears;
}

/** The last time a control was tested so, an update test among them where the ruleset lets it count. */
export function lastTest(
  tests: readonly EarlierTest[],
  testType: TestType,
  { updateCountsFor }: Pick<CycleRules, 'updateCountsFor'>,
): EarlierTest | null {
  const counts = (test: EarlierTest): boolean =>
    test.testType === testType || (test.testType === 'UPDATE' && updateCountsFor.includes(testType));
  return tests
    .filter(counts)
    .reduce<EarlierTest | null>((last, test) => (last && last.periodEnd >= test.periodEnd ? last : test), null);
}

/** The last year in which a test has to be done again; null where it was never done. */
export function dueBy(last: Pick<EarlierTest, 'periodEnd'> | null, years: number): number | null {
  return last ? yearOf(last.periodEnd) + years : null;
}
