import { refuse, type Decision } from '../decision';
import type { LocalDate } from '../dates/local-date';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import type { TestType } from '../engagement/test-type';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

/** What may be recorded of an earlier test: what came of it, or that it was not done after all. */
export const recordedResults = ['NO_EXCEPTION', 'DEVIATION', 'NOT_TESTED'] as const;

export type RecordedResult = (typeof recordedResults)[number];

export type RecordEarlierTestsRefusal =
  | ReasonRefusal
  | ClosedEngagementRefusal
  | 'earlier-test.source-missing'
  | 'earlier-test.nothing-recorded'
  | 'earlier-test.control-unknown'
  | 'earlier-test.not-earlier'
  | 'earlier-test.repeated';

/** One test of one control in one earlier period. */
export interface RecordedTest {
  stableKey: string;
  testType: TestType;
  periodEnd: LocalDate;
  result: RecordedResult;
}

export interface RecordEarlierTestsFacts {
  engagementState: EngagementState;
  periodStart: LocalDate;
  /** Keys of the controls of the engagement's statement. */
  known: ReadonlySet<string>;
  /** Whose report says so, and of when. */
  source: string;
  tests: readonly RecordedTest[];
}

/**
 * What another auditor tested is taken from that auditor's report, and the report is named: what a plan leaves out for it has to be
 * found there again. It lies before this period, and of each control, test and period one thing is said.
 */
export function mayRecordEarlierTests(facts: RecordEarlierTestsFacts): Decision<RecordEarlierTestsRefusal> {
  const { tests, known, periodStart } = facts;
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (tests.length === 0) return refuse('earlier-test.nothing-recorded');
  if (tests.some(({ stableKey }) => !known.has(stableKey))) return refuse('earlier-test.control-unknown');
  if (tests.some(({ periodEnd }) => periodEnd >= periodStart)) return refuse('earlier-test.not-earlier');
  const places = new Set(tests.map(({ stableKey, testType, periodEnd }) => `${stableKey} ${testType} ${periodEnd}`));
  if (places.size !== tests.length) return refuse('earlier-test.repeated');
  return statesReason(facts.source, 'earlier-test.source-missing');
}
