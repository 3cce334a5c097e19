import { describe, expect, it } from 'vitest';
import { mayRestoreComputed, type RestoreComputedFacts } from './restore-computed.rule';

describe('going back to the computed scope', () => {
  const overruled: RestoreComputedFacts = {
    planApproved: false,
    overruleReason: '前期に逸脱があったため',
    computedDecision: 'omitted',
  };

  it('is allowed where the firm had decided otherwise', () => {
    expect(mayRestoreComputed(overruled)).toEqual({ allowed: true });
  });

  it.each([
    ['the plan is approved', { planApproved: true }, 'plan.already-approved'],
    ['the computed decision stands already', { overruleReason: null }, 'scope.not-overruled'],
    ['nobody knows what was computed', { computedDecision: null }, 'scope.computed-unknown'],
  ] satisfies [string, Partial<RestoreComputedFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRestoreComputed({ ...overruled, ...change })).toEqual({ allowed: false, code });
  });
});
