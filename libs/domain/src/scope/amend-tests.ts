import type { TestType } from '../engagement/test-type';
import type { Treatment } from './control-change';
import type { ScopeDecision } from './scope-decision';

/** A test as it stands under the approved plan: neither closed nor only planned. */
export interface StandingTest {
  id: string;
  stableKey: string;
  testType: TestType;
}

/** Why a test is closed: its control is gone, tested anew, or no longer in scope. */
export const closingReasons = ['dropped', 'control_changed', 'omitted'] as const;

export type ClosingReason = (typeof closingReasons)[number];

/** What an amendment does to the tests. Those it does not touch are counted; every other one is named. */
export interface AmendedTests {
  untouched: StandingTest[];
  /** The paper stays as it is; its signatures are put anew. */
  renewed: StandingTest[];
  closed: (StandingTest & { reason: ClosingReason })[];
  created: Pick<StandingTest, 'stableKey' | 'testType'>[];
}

export interface AmendmentSums {
  /** Before = untouched + renewed + retested + closed; after = untouched + renewed + retested + created. */
  before: number;
  after: number;
  untouched: number;
  renewed: number;
  /** Closed with their old result, and made anew. */
  retested: number;
  /** Closed for good, and stays on file. */
  closed: number;
  created: number;
}

const nameOf = ({ stableKey, testType }: Pick<StandingTest, 'stableKey' | 'testType'>) => `${stableKey} ${testType}`;

/**
 * Which tests a new plan leaves alone, and what it does with the others. `treatments` holds only the controls that the new
 * statement tells otherwise, by their key; a test of any other control is touched only when its own scope is decided anew.
 */
export function amendTests(
  standing: readonly StandingTest[],
  decisions: readonly ScopeDecision[],
  treatments: ReadonlyMap<string, Treatment>,
): AmendedTests {
  const decided = new Map(decisions.map((decision) => [nameOf(decision), decision.decision]));
  const amended: AmendedTests = { untouched: [], renewed: [], closed: [], created: [] };
  const kept = new Set<string>();
  for (const test of standing) {
    const decision = decided.get(nameOf(test));
    const treatment = treatments.get(test.stableKey);
    if (decision === undefined) amended.closed.push({ ...test, reason: 'dropped' });
    else if (decision === 'omitted') amended.closed.push({ ...test, reason: 'omitted' });
    else if (treatment === 'retest') amended.closed.push({ ...test, reason: 'control_changed' });
    else {
      kept.add(nameOf(test));
      (treatment === 'renew' ? amended.renewed : amended.untouched).push(test);
    }
  }
  for (const { stableKey, testType, decision } of decisions) {
    if (decision === 'in' && !kept.has(nameOf({ stableKey, testType }))) amended.created.push({ stableKey, testType });
  }
  return amended;
}

/** The amendment as two sums that close: what there was, and what there will be. */
export function sumAmendment({ untouched, renewed, closed, created }: AmendedTests): AmendmentSums {
  const anew = new Set(created.map(nameOf));
  const retested = closed.filter((test) => test.reason === 'control_changed' && anew.has(nameOf(test))).length;
  const kept = untouched.length + renewed.length;
  return {
    before: kept + closed.length,
    after: kept + created.length,
    untouched: untouched.length,
    renewed: renewed.length,
    retested,
    closed: closed.length - retested,
    created: created.length - retested,
  };
}
