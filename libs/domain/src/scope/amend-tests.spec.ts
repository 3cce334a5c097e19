import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendTests, sumAmendment, type StandingTest } from './amend-tests';
import type { Treatment } from './control-change';
import type { ScopeDecision } from './scope-decision';

const test = (stableKey: string, testType: StandingTest['testType'] = 'DESIGN'): StandingTest => ({
  id: `${stableKey} ${testType}`,
  stableKey,
  testType,
});
const decide = (
  stableKey: string,
  decision: ScopeDecision['decision'] = 'in',
  testType: StandingTest['testType'] = 'DESIGN',
): ScopeDecision => ({ stableKey, testType, decision, reason: decision === 'in' ? null : 'INHERITED' });

const idsOf = (tests: { id: string }[]) => tests.map(({ id }) => id);

describe('what an amendment does to the tests', () => {
  it('touches only what differs', () => {
    const standing = [test('same'), test('reworded'), test('changed'), test('dropped'), test('omitted')];
    const decisions = [
      decide('same'),
      decide('reworded'),
      decide('changed'),
      decide('omitted', 'omitted'),
      decide('added'),
    ];
    const treatments = new Map<string, Treatment>([
      ['reworded', 'renew'],
      ['changed', 'retest'],
      ['dropped', 'close'],
      ['added', 'create'],
    ]);
    const amended = amendTests(standing, decisions, treatments);
    expect(idsOf(amended.untouched)).toEqual(['same DESIGN']);
    expect(idsOf(amended.renewed)).toEqual(['reworded DESIGN']);
    expect(amended.closed.map(({ stableKey, reason }) => [stableKey, reason])).toEqual([
      ['changed', 'control_changed'],
      ['dropped', 'dropped'],
      ['omitted', 'omitted'],
    ]);
    expect(amended.created).toEqual([
      { stableKey: 'changed', testType: 'DESIGN' },
      { stableKey: 'added', testType: 'DESIGN' },
    ]);
    expect(sumAmendment(amended)).toEqual({
      before: 5,
      after: 4,
      untouched: 1,
      renewed: 1,
      retested: 1,
      closed: 2,
      created: 1,
    });
  });

  it('makes the operation test that the new statement calls for, and leaves the design test alone', () => {
    const decisions = [decide('a'), decide('a', 'in', 'OPERATION')];
    const amended = amendTests([test('a')], decisions, new Map());
    expect(idsOf(amended.untouched)).toEqual(['a DESIGN']);
    expect(amended.created).toEqual([{ stableKey: 'a', testType: 'OPERATION' }]);
  });

  it('ends with exactly one standing test for every decision in scope, whatever came before', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd');
    const types = fc.constantFrom('DESIGN', 'OPERATION');
    const named = <T extends { stableKey: string; testType: string }>(of: fc.Arbitrary<T>) =>
      fc.uniqueArray(of, { selector: (one) => `${one.stableKey} ${one.testType}` });
    const standing = named(fc.record({ stableKey: keys, testType: types })).map((ones) =>
      ones.map(({ stableKey, testType }) => test(stableKey, testType as StandingTest['testType'])),
    );
    const decisions = named(
      fc.record({ stableKey: keys, testType: types, decision: fc.constantFrom('in', 'omitted') }),
    ).map((ones) => ones.map((one) => ({ ...one, reason: null }) as ScopeDecision));
    const treatments = fc.dictionary(keys, fc.constantFrom<Treatment>('renew', 'retest'));
    fc.assert(
      fc.property(standing, decisions, treatments, (tests, decided, how) => {
        const amended = amendTests(tests, decided, new Map(Object.entries(how)));
        const after = [...amended.untouched, ...amended.renewed, ...amended.created];
        const nameOf = (one: { stableKey: string; testType: string }) => `${one.stableKey} ${one.testType}`;
        expect(after.map(nameOf).sort()).toEqual(
          decided
            .filter((one) => one.decision === 'in')
            .map(nameOf)
            .sort(),
        );
        const sums = sumAmendment(amended);
        expect(sums.before).toBe(tests.length);
        expect(sums.untouched + sums.renewed + sums.retested + sums.closed).toBe(sums.before);
        expect(sums.untouched + sums.renewed + sums.retested + sums.created).toBe(sums.after);
        expect(sums.after).toBe(after.length);
      }),
    );
  });
});
