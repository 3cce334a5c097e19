import type { ChangedControl, ComputedChange, StatedControl, StatementComparison } from '../statement';
import type { KnownTest } from './match-earlier';

/** What only reports of other auditors tell of a control: all that is known of it, or a test beside others that are compared. */
export type ToldByReports = 'alone' | 'beside';

/** A control that changed since last year, or of which nobody has the words that it was tested under. */
export type AskedControl<T extends StatedControl> = Omit<ChangedControl<T>, 'kind'> & { kind: ComputedChange };

/** A test that another auditor's report tells of; nobody judged in an earlier year whether the control was changed since. */
const isReported = ({ asOf }: Pick<KnownTest, 'asOf'>): boolean => asOf === null;

/**
 * The controls with a test that counts today and that only a report tells of, by their keys. Where the firm has tested the same
 * later, the report's test decides nothing any more, and nobody is asked about it.
 */
export function toldByReports(known: readonly KnownTest[]): Map<string, ToldByReports> {
  const told = new Map<string, ToldByReports>();
  for (const [stableKey, tests] of Map.groupBy(known, (test) => test.stableKey)) {
    const own = tests.filter((test) => !isReported(test));
    const isLater = (one: KnownTest, other: KnownTest) =>
      one.testType === other.testType && one.periodEnd > other.periodEnd;
    const counts = tests.some((test) => isReported(test) && !own.some((one) => isLater(one, test)));
    if (counts) told.set(stableKey, own.length === 0 ? 'alone' : 'beside');
  }
  return told;
}

/**
 * The comparison with last year's statement, with what has to be asked whatever that statement says: it does not tell how a control
 * was stated when the other auditor tested it. Where the firm's own tests are known beside, a change since last year is judged as one.
 */
export function askOfReports<T extends StatedControl>(
  { unchanged, changed }: StatementComparison<T>,
  years: { before: readonly T[]; after: readonly T[] },
  told: ReadonlyMap<string, ToldByReports>,
): { unchanged: number; changed: AskedControl<T>[] } {
  const changes = new Map(changed.map((change) => [change.after?.stableKey, change]));
  const lastYear = new Map(years.before.map((control) => [control.stableKey, control]));
  let same = unchanged;
  const asked = years.after.flatMap((after): AskedControl<T>[] => {
    const change = changes.get(after.stableKey);
    const report = told.get(after.stableKey);
    if (!report || (report === 'beside' && change && change.kind !== 'added')) return change ? [change] : [];
    if (!change) same -= 1;
    const before = lastYear.get(after.stableKey) ?? null;
    return [{ kind: 'uncompared', before, after, differs: change?.differs ?? [] }];
  });
  return { unchanged: same, changed: [...asked, ...changed.filter(({ after }) => after === null)] };
}
