import type { ChangeMark } from '../engagement/cycle-rules';
import type { LocalDate } from '../dates/local-date';
import type { ComputedChange, ControlChangeKind } from '../statement';
import type { TestType } from '../engagement/test-type';
import type { RecordedResult } from './record-earlier-tests.rule';
import type { OldNumber } from './old-numbers';
import type { EarlierTest, JudgedBy } from './test-cycle';

/** What can be told otherwise of a control from year to year. */
export type ComparedFields = Readonly<Record<ChangeMark, string | null>>;

export interface MatchedControl extends ComparedFields {
  stableKey: string;
  criterionKey: string;
}

/** A test of an earlier year under the numbers of this engagement's edition. */
export interface EarlierFact {
  stableKey: string;
  criterionKey: string;
  testType: TestType;
  periodEnd: LocalDate;
  result: RecordedResult;
  /** The control as it was stated then; null where the test was recorded from another auditor's report. */
  stated: ComparedFields | null;
  /** Where it is known from, for a page to say. */
  source: string;
  /** The firm's own engagement; null for what was recorded. */
  engagementId: string | null;
  /** The old number it was tested under, where that was split or merged since. */
  under: OldNumber | null;
  /** The engagement whose report has the control as `stated`; the test's own, or a later one through which it went on counting. */
  asOf: string | null;
  /** Whoever judged on the way that only its words are others, or that it is as the report found it; the last of them. */
  judgedBy?: JudgedBy;
}

export interface KnownTest extends EarlierTest {
  stableKey: string;
  under: OldNumber | null;
  source: string;
  engagementId: string | null;
  asOf: string | null;
}

/** What was judged of a control in the first plan of a year, and what had been computed of it. */
export interface JudgedSince {
  computed: ComputedChange;
  judged: ControlChangeKind;
  by: JudgedBy;
}

/**
 * Does a judgement speak of what this test is held against? One on last year's words speaks of tests that still counted for them, and
 * one on a control of which only a report tells of tests that were recorded from reports.
 */
export function speaksOf(
  { computed }: Pick<JudgedSince, 'computed'>,
  { asOf, isCompared }: { asOf: string | null; isCompared: boolean },
  lastYear: string | null,
): boolean {
  return computed === 'uncompared' ? !isCompared : asOf !== null && asOf === lastYear;
}

/**
 * Tests whose control was judged to be worded anew alone since last year: what was found then counts for it as it is stated now. A test
 * of a year before that, which did not count for last year's words, is held against others, of which nobody judged.
 */
export function judgedAsWording(
  known: readonly KnownTest[],
  judged: ReadonlyMap<string, JudgedSince>,
  lastYear: string | null,
): KnownTest[] {
  return known.map((test) => {
    const since = judged.get(test.stableKey);
    const counts =
      since?.judged === 'reworded' && speaksOf(since, { ...test, isCompared: test.differs !== null }, lastYear);
    return counts ? { ...test, differs: [], judgedBy: since.by } : test;
  });
}

const marks: readonly ChangeMark[] = ['text', 'frequency', 'mainTarget', 'inheritedFrom'];

/** In what a control is told otherwise now; null where it is not known how it was told. */
export function differencesOf(before: ComparedFields | null, now: ComparedFields): ChangeMark[] | null {
  return before ? marks.filter((mark) => before[mark] !== now[mark]) : null;
}

/** The control of today that was tested then: the one that says the same under its criterion, or the one in its place. */
export function controlOf(
  fact: Pick<EarlierFact, 'stableKey' | 'stated'>,
  under: readonly MatchedControl[],
): MatchedControl | undefined {
  const inPlace = under.find(({ stableKey }) => stableKey === fact.stableKey);
  if (!fact.stated || inPlace?.text === fact.stated.text) return inPlace;
  return under.find(({ text }) => text === fact.stated?.text) ?? inPlace;
}

/** Of two tests of one control and period: a deviation in either stays one, and the nearer wording counts. */
function together(one: KnownTest | undefined, other: KnownTest): KnownTest {
  if (!one) return other;
  const distance = ({ differs }: KnownTest): number => differs?.length ?? marks.length + 1;
  const nearer = distance(one) <= distance(other) ? one : other;
  return { ...nearer, result: one.result === 'DEVIATION' ? 'DEVIATION' : other.result };
}

/**
 * What is known of the controls of today from earlier years. The firm's own papers come before what was recorded of the same
 * period, and of what was recorded the latest counts; `facts` stand in that order of recording.
 */
export function matchEarlier(controls: readonly MatchedControl[], facts: readonly EarlierFact[]): KnownTest[] {
  const byCriterion = Map.groupBy(controls, ({ criterionKey }) => criterionKey);
  const own = new Map<string, KnownTest>();
  const recorded = new Map<string, KnownTest | null>();
  for (const fact of facts) {
    const control = controlOf(fact, byCriterion.get(fact.criterionKey) ?? []);
    if (!control) continue;
    const { testType, periodEnd, result, source, engagementId, under, asOf } = fact;
    const place = `${control.stableKey} ${testType} ${periodEnd} ${under?.key ?? ''}`;
    if (result === 'NOT_TESTED') {
      recorded.set(place, null);
      continue;
    }
    const differs = differencesOf(fact.stated, control);
    const told = {
      stableKey: control.stableKey,
      testType,
      periodEnd,
      result,
      differs,
      source,
      engagementId,
      under,
      asOf,
    };
    const known = fact.judgedBy ? { ...told, judgedBy: fact.judgedBy } : told;
    if (engagementId === null) recorded.set(place, known);
    else own.set(place, together(own.get(place), known));
  }
  const others = [...recorded].flatMap(([place, known]) => (known && !own.has(place) ? [known] : []));
  return weighedByPlace([...own.values(), ...others]);
}

/**
 * Of numbers that were merged, those whose tests found another control of the criterion weigh on that one alone. A number that was
 * never tested weighs on all: nobody knows which of them it became.
 */
function weighedByPlace(tests: KnownTest[]): KnownTest[] {
  const placesOf = Map.groupBy(tests, ({ under }) => under?.key ?? '');
  const isElsewhere = (key: string, stableKey: string): boolean => {
    const placed = placesOf.get(key) ?? [];
    return placed.length > 0 && placed.every((test) => test.stableKey !== stableKey);
  };
  return tests.map((test) => {
    const { under, stableKey } = test;
    if (under?.kind !== 'merged') return test;
    return { ...test, under: { ...under, all: under.all.filter((key) => !isElsewhere(key, stableKey)) } };
  });
}
