import type { CriterionPart } from '../catalogue';
import type { ChangeMark, CycleClass, CycleRules } from '../engagement/cycle-rules';
import type { TestType } from '../engagement/test-type';
import type { LocalDate } from '../dates/local-date';
import type { OldNumber } from './old-numbers';

/** What came of a test in an earlier year. */
export type EarlierResult = 'NO_EXCEPTION' | 'DEVIATION';

/** Who judged of a control in a plan, and when. */
export interface JudgedBy {
  name: string;
  at: string;
}

/** A test of a control in an earlier period, of the firm's own or from the report of whoever audited before. */
export interface EarlierTest {
  testType: TestType;
  periodEnd: LocalDate;
  result: EarlierResult;
  /** In what the control is told otherwise now; null where what was tested then is not known word by word. */
  differs: readonly ChangeMark[] | null;
  /** Whoever judged that only its words are others since, the last of them; not there where nobody did. */
  judgedBy?: JudgedBy;
  /** The old number it was tested under, where that is not one number of today. */
  under?: OldNumber | null;
}

/** What counts as the last test of a control. Of several old numbers it is the weakest, and the one that deviated is named. */
export interface LastTest extends EarlierTest {
  deviated?: EarlierTest;
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

type Counting = Pick<CycleRules, 'updateCountsFor'>;

/** The tests that count for this one, an update test among them where the ruleset lets it. */
function countingFor(tests: readonly EarlierTest[], testType: TestType, { updateCountsFor }: Counting): EarlierTest[] {
  return tests.filter(
    (test) => test.testType === testType || (test.testType === 'UPDATE' && updateCountsFor.includes(testType)),
  );
}

function latest<T extends EarlierTest>(tests: readonly T[]): T | null {
  return tests.reduce<T | null>((last, test) => (last && last.periodEnd >= test.periodEnd ? last : test), null);
}

/** Tests under old numbers that were merged, by the numbers that were merged together. */
function mergedTests(tests: readonly EarlierTest[]): { all: readonly string[]; tests: EarlierTest[] }[] {
  const groups = Map.groupBy(
    tests.filter(({ under }) => under?.kind === 'merged'),
    ({ under }) => (under?.all ?? []).join(' '),
  );
  return [...groups.values()].map((group) => ({ all: group[0]?.under?.all ?? [], tests: group }));
}

const testedUnder = (tests: readonly EarlierTest[], key: string): EarlierTest | null =>
  latest(tests.filter(({ under }) => under?.key === key));

/**
 * Where several numbers became one, it was tested when all of them were, and so long ago as the earliest: what was found under one
 * of them or is told otherwise since counts for the whole. Null while one of them was never tested.
 */
function weakestOf({ all, tests }: { all: readonly string[]; tests: EarlierTest[] }): LastTest | null {
  const lasts = all.flatMap((key) => testedUnder(tests, key) ?? []);
  const [first] = lasts;
  if (!first || lasts.length < all.length) return null;
  const earliest = lasts.reduce((one, other) => (other.periodEnd < one.periodEnd ? other : one), first);
  const deviated = lasts.find(({ result }) => result === 'DEVIATION');
  const isCompared = lasts.every(({ differs }) => differs !== null);
  const differs = isCompared ? [...new Set(lasts.flatMap((test) => test.differs ?? []))] : null;
  const judgedBy = earliest.judgedBy ?? lasts.find((test) => test.judgedBy)?.judgedBy;
  const judged = judgedBy ? { judgedBy } : {};
  return { ...earliest, differs, ...judged, ...(deviated ? { result: 'DEVIATION', deviated } : {}) };
}

/** The last time a control was tested so, under its number or under those it came from. */
export function lastTest(tests: readonly EarlierTest[], testType: TestType, rules: Counting): LastTest | null {
  const counting = countingFor(tests, testType, rules);
  const plain = counting.filter(({ under }) => under?.kind !== 'merged');
  return latest<LastTest>([...plain, ...mergedTests(counting).flatMap((group) => weakestOf(group) ?? [])]);
}

/** Of numbers that were merged the one that was never tested so, where others were. */
export function untestedNumber(tests: readonly EarlierTest[], testType: TestType, rules: Counting): OldNumber | null {
  const gaps = mergedTests(countingFor(tests, testType, rules)).flatMap(({ all, tests: under }): OldNumber[] => {
    const key = all.find((one) => testedUnder(under, one) === null);
    return key === undefined ? [] : [{ kind: 'merged', key, all }];
  });
  return gaps[0] ?? null;
}

/** The last year in which a test has to be done again; null where it was never done. */
export function dueBy(last: Pick<EarlierTest, 'periodEnd'> | null, years: number): number | null {
  return last ? yearOf(last.periodEnd) + years : null;
}
