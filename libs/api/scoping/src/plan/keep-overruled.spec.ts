import type { ComputedScope, ScopeBasis, ScopeDecision } from '@akashi/domain/scope';
import { describe, expect, it } from 'vitest';
import { keepOverruled, standingDecisions } from './keep-overruled';
import type { PlannedDecision } from './plan.store';

const design: ScopeDecision = { stableKey: '9.2.1.3-1', testType: 'DESIGN', decision: 'in', reason: null };
const operation: ScopeDecision = { ...design, testType: 'OPERATION', decision: 'omitted', reason: 'DESIGN_ONLY' };
const basis: ScopeBasis = { code: 'not-marked' };
const computed = ({ decision, reason }: ScopeDecision) => ({
  computedDecision: decision,
  computedReason: reason,
  computedBasis: basis,
});
const asComputed = (...decisions: ScopeDecision[]): ComputedScope[] => decisions.map((one) => ({ ...one, basis }));
const by = { overruleReason: '前期に逸脱があったため', overruledBy: 'mori' };

describe('drafting a plan again', () => {
  it('keeps what the firm decided against the rule, for that type of test only', () => {
    const before: PlannedDecision[] = [{ ...operation, decision: 'in', reason: null, ...by, ...computed(operation) }];
    expect(keepOverruled(asComputed(design, operation), before)).toEqual([
      { ...design, overruleReason: null, overruledBy: null, ...computed(design) },
      { ...operation, decision: 'in', reason: null, ...by, ...computed(operation) },
    ]);
  });

  it('forgets it where the rule now says the same, and where the control is gone', () => {
    const same: PlannedDecision = { ...operation, ...by, ...computed(operation) };
    const gone: PlannedDecision = { ...same, stableKey: '9.2.1.4-1', decision: 'in', reason: null };
    expect(keepOverruled(asComputed(operation), [same, gone])).toEqual([
      { ...operation, overruleReason: null, overruledBy: null, ...computed(operation) },
    ]);
  });

  it('knows again what is computed where that was not kept, or has become something else', () => {
    const unknown = { computedDecision: null, computedReason: null, computedBasis: null };
    const before: PlannedDecision[] = [{ ...operation, decision: 'in', reason: null, ...by, ...unknown }];
    expect(keepOverruled(asComputed({ ...operation, reason: 'INHERITED' }), before)).toEqual([
      { ...operation, decision: 'in', reason: null, ...by, ...computed({ ...operation, reason: 'INHERITED' }) },
    ]);
  });
});

describe('drawing an amendment again', () => {
  it('goes by the draft, and by the plan in force for a control that the draft did not know', () => {
    const own: PlannedDecision = { ...operation, decision: 'in', reason: null, ...by, ...computed(operation) };
    const other: PlannedDecision = { ...own, stableKey: '9.2.1.4-1' };
    const drafted: PlannedDecision = { ...design, overruleReason: null, overruledBy: null, ...computed(design) };
    expect(standingDecisions([own, other], [drafted])).toEqual([drafted, other]);
    expect(standingDecisions([own, other], [])).toEqual([own, other]);
  });
});
