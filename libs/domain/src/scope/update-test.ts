import { cycledTests, type CycledTest, type UpdateRules } from '../engagement/cycle-rules';
import type { ScopeBasis } from './scope-basis';

type NotDue = Extract<ScopeBasis, { code: 'not-due' }>;

const isNotDue = (basis: ScopeBasis): basis is NotDue => basis.code === 'not-due';

/**
 * An update test carries an earlier evaluation over into this year: it is done on what would be left out because its year has not
 * come, and on nothing that is evaluated itself. What was not compared with then is carried over only by that comparison.
 */
export function updateBasis(
  bases: Readonly<Record<CycledTest, ScopeBasis>>,
  { carriesOver }: Pick<UpdateRules, 'carriesOver'>,
): ScopeBasis {
  if (carriesOver.length === 0) return { code: 'update-not-planned' };
  const tests = cycledTests.filter((test) => carriesOver.includes(test) && isNotDue(bases[test]));
  const carried = tests.map((test) => bases[test]).filter(isNotDue);
  if (carried.length === 0) return { code: 'update-not-needed' };
  const years = carried.flatMap(({ lastYear }) => lastYear ?? []);
  const isCompared = carried.every((basis) => basis.isCompared);
  const judged = carried.some((basis) => basis.isJudged) ? { isJudged: true as const } : {};
  return {
    code: 'update-carries',
    tests,
    lastYear: years.length > 0 ? Math.min(...years) : null,
    isCompared,
    ...judged,
  };
}
