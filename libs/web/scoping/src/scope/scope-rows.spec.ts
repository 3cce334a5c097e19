import type { OverruledScopeView, PlanView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { rowsOfView, scopeByChapter, scopeRows, shownTypes, typesOfPlan, withOverruled } from './scope-rows';

const plan = {
  version: 3,
  sums: { tests: 3 },
  columns: {
    controlId: ['a', 'b', 'c'],
    stableKey: ['9.2.1.3-1', '12.4.1.1-1', '9.2.1.4-1'],
    criterionKey: ['9.2.1.3', '12.4.1.1', '9.2.1.4'],
    chapter: ['9', '12', '9'],
    text: ['申請を承認する', '記録する', '見直す'],
    frequency: ['DAILY', null, null],
    mainTarget: ['RECORD', null, null],
    populationCode: ['P-12', null, null],
    inheritedFrom: [null, null, null],
    design: {
      decision: ['in', 'in', 'omitted'],
      reason: [null, null, 'INHERITED'],
      overruleReason: [null, null, null],
      computedDecision: ['in', 'in', 'omitted'],
      computedReason: [null, null, 'INHERITED'],
      computedBasis: [null, null, null],
      version: [1, 1, 1],
    },
    operation: {
      decision: ['in', 'omitted', 'omitted'],
      reason: [null, 'DESIGN_ONLY', 'INHERITED'],
      overruleReason: [null, null, null],
      computedDecision: ['in', 'omitted', 'omitted'],
      computedReason: [null, 'DESIGN_ONLY', 'INHERITED'],
      computedBasis: [null, null, null],
      version: [1, 1, 1],
    },
  },
} as unknown as PlanView;

describe('the rows of a plan', () => {
  it('carry the decision on design and on operation side by side', () => {
    expect(scopeRows(plan)[1]?.cells).toEqual({
      DESIGN: {
        decision: 'in',
        reason: null,
        overruleReason: null,
        computedDecision: 'in',
        computedReason: null,
        computedBasis: null,
        version: 1,
      },
      OPERATION: {
        decision: 'omitted',
        reason: 'DESIGN_ONLY',
        overruleReason: null,
        computedDecision: 'omitted',
        computedReason: 'DESIGN_ONLY',
        computedBasis: null,
        version: 1,
      },
    });
  });

  it('add up by chapter, in the order of the chapters', () => {
    expect(scopeByChapter(scopeRows(plan))).toEqual([
      { chapter: '9', controls: 2, design: 1, operation: 1, update: 0 },
      { chapter: '12', controls: 1, design: 1, operation: 0, update: 0 },
    ]);
  });
});

describe('overruling a decision', () => {
  const answer = {
    controlId: 'b',
    testType: 'OPERATION',
    decision: 'in',
    reason: null,
    overruleReason: '当期に変更があったため',
    version: 2,
    planVersion: 4,
    sums: { tests: 4 },
  } as unknown as OverruledScopeView;

  it('changes that decision, the sums and the version of the plan, and nothing else', () => {
    const after = withOverruled(plan, answer);
    expect(after.version).toBe(4);
    expect(after.sums.tests).toBe(4);
    expect(scopeRows(after)[1]?.cells.OPERATION).toEqual({
      decision: 'in',
      reason: null,
      overruleReason: '当期に変更があったため',
      computedDecision: 'omitted',
      computedReason: 'DESIGN_ONLY',
      computedBasis: null,
      version: 2,
    });
    expect(after.columns.design).toEqual(plan.columns.design);
    expect(scopeRows(after)[0]).toEqual(scopeRows(plan)[0]);
  });
});

describe('update tests in a plan', () => {
  const decided = (decision: 'in' | 'omitted') => ({
    ...plan.columns.design,
    decision: [decision, 'omitted', 'omitted'],
    reason: [null, 'NO_UPDATE', 'INHERITED'],
  });
  const planned = { ...plan, columns: { ...plan.columns, update: decided('in') } } as PlanView;
  const unplanned = { ...plan, columns: { ...plan.columns, update: decided('omitted') } } as PlanView;

  it('stand beside the evaluations once there are any, and are decided on in each control from the beginning', () => {
    expect(shownTypes(scopeRows(planned))).toEqual(['DESIGN', 'OPERATION', 'UPDATE']);
    expect(shownTypes(scopeRows(unplanned))).toEqual(['DESIGN', 'OPERATION']);
    expect(scopeRows(unplanned)[0]?.cells.UPDATE?.decision).toBe('omitted');
    expect(scopeRows(plan)[0]?.cells.UPDATE).toBeUndefined();
    expect([typesOfPlan(plan).length, typesOfPlan(unplanned).length]).toEqual([2, 3]);
  });

  it('do not make a control one that is left out', () => {
    expect(rowsOfView(scopeRows(unplanned), 'omitted').map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('change with what the firm decides', () => {
    const overruled: OverruledScopeView = {
      controlId: 'a',
      testType: 'UPDATE',
      decision: 'in',
      reason: null,
      overruleReason: '期末まで及ぼす',
      version: 2,
      planVersion: 4,
      sums: plan.sums,
    };
    const rows = scopeRows(withOverruled(unplanned, overruled));
    expect(rows[0]?.cells.UPDATE).toMatchObject({ decision: 'in', overruleReason: '期末まで及ぼす', version: 2 });
    expect(rows[0]?.cells.DESIGN.version).toBe(1);
    expect(rowsOfView(rows, 'overruled').map(({ id }) => id)).toEqual(['a']);
    expect(scopeByChapter(rows)[0]).toMatchObject({ chapter: '9', update: 1 });
  });
});
