import type { ChangeMark } from '../engagement/cycle-rules';
import type { LocalDate } from '../dates/local-date';
import type { ControlChangeKind } from '../statement';
import type { TestType } from '../engagement/test-type';
import type { RecordedResult } from './record-earlier-tests.rule';
import type { OldNumber } from './old-numbers';
import type { EarlierTest } from './test-cycle';

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
}

export interface KnownTest extends EarlierTest {
  stableKey: string;
  under: OldNumber | null;
  source: string;
  engagementId: string | null;
}

/**
 * Tests of last year's whose control was judged to be worded anew alone: what was found then counts for it as it is stated now. A test of
 * a year before that is held against other words, of which nobody judged.
 */
export function judgedAsWording(
  known: readonly KnownTest[],
  judged: ReadonlyMap<string, ControlChangeKind>,
  lastYear: string | null,
): KnownTest[] {
  return known.map((test) =>
    lastYear !== null && test.engagementId === lastYear && judged.get(test.stableKey) === 'reworded'
      ? { ...test, differs: [], isJudged: true as const }
      : test,
  );
}

const marks: readonly ChangeMark[] = ['text', 'frequency', 'mainTarget', 'inheritedFrom'];

function differencesOf(before: ComparedFields | null, now: ComparedFields): ChangeMark[] | null {
  return before ? marks.filter((mark) => before[mark] !== now[mark]) : null;
}

/** The control of today that was tested then: the one that says the same under its criterion, or the one in its place. */
function controlOf(fact: EarlierFact, under: readonly MatchedControl[]): MatchedControl | undefined {
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
    const { testType, periodEnd, result, source, engagementId, under } = fact;
    const place = `${control.stableKey} ${testType} ${periodEnd} ${under?.key ?? ''}`;
    if (result === 'NOT_TESTED') {
      recorded.set(place, null);
      continue;
    }
    const differs = differencesOf(fact.stated, control);
    const known = { stableKey: control.stableKey, testType, periodEnd, result, differs, source, engagementId, under };
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
