import { describe, expect, it } from 'vitest';
import { ismapCycle20240801 } from '../engagement/ismap-cycle-20240801';
import { ismapRuleset20240801 } from '../engagement';
import type { CycleFacts } from './scope-basis';
import { computeScope, type ScopedControl } from './scope-decision';
import type { EarlierTest } from './test-cycle';

const control: ScopedControl = {
  stableKey: '9.2.1.3-1',
  criterionKey: '9.2.1.3',
  populationCode: null,
  inheritedFrom: null,
  operationClaimed: true,
  validFrom: null,
};

const tested = (change: Partial<EarlierTest> = {}): EarlierTest => ({
  testType: 'DESIGN',
  periodEnd: '2026-09-30',
  result: 'NO_EXCEPTION',
  differs: [],
  ...change,
});

const facts: CycleFacts = {
  rules: ismapCycle20240801,
  kind: 'RENEWAL',
  periodStart: '2026-10-01',
  periodEnd: '2027-09-30',
  reliefOpen: 0,
  criteria: new Map([
    ['9.2.1.3', { part: 'CONTROLS', isMandatory: false }],
    ['9.2.1.6.PB', { part: 'CONTROLS', isMandatory: true }],
    ['4.4.1.1', { part: 'MANAGEMENT', isMandatory: true }],
    ['3.1.1.1', { part: 'GOVERNANCE', isMandatory: true }],
  ] as const),
  earlier: new Map(),
  answered: new Map(),
};

interface Case {
  control?: Partial<ScopedControl>;
  tests?: EarlierTest[];
  cycle?: Partial<CycleFacts>;
}

function decide({ control: change, tests = [], cycle }: Case, testType: 'DESIGN' | 'OPERATION' = 'DESIGN') {
  const of = { ...control, ...change };
  const decisions = computeScope([of], {
    scope: ismapRuleset20240801.scope,
    profile: null,
    relief: null,
    baseServices: [{ registrationNo: 'C99-0001-1', validUntil: '2026-12-31' }],
    periodEnd: facts.periodEnd,
    cycle: { ...facts, earlier: new Map([[of.stableKey, tests]]), ...cycle },
  });
  const found = decisions.find((one) => one.testType === testType);
  return [found?.basis.code, found?.reason ?? 'in'].join(' ');
}

describe('the year of a control in the cycle', () => {
  it.each<[string, Case, string]>([
    ['everything in an initial engagement', { tests: [tested()], cycle: { kind: 'INITIAL' } }, 'kind in'],
    ['what was never tested', {}, 'never-tested in'],
    ['what was only tested for operation', { tests: [tested({ testType: 'OPERATION' })] }, 'never-tested in'],
    ['what was tested three years ago', { tests: [tested({ periodEnd: '2024-09-30' })] }, 'due in'],
    ['what should have been tested before', { tests: [tested({ periodEnd: '2021-09-30' })] }, 'due in'],
    ['what was found otherwise', { tests: [tested({ result: 'DEVIATION' })] }, 'deviation-before in'],
    ['what is worded otherwise now', { tests: [tested({ differs: ['text'] })] }, 'differs in'],
    ['what began inside the period', { control: { validFrom: '2027-01-10' }, tests: [tested()] }, 'changed-on in'],
    [
      'what the client answered to be changed',
      { tests: [tested()], cycle: { answered: new Map([[control.stableKey, 'control_changed']]) } },
      'change-answered in',
    ],
    ['governance', { control: { criterionKey: '3.1.1.1' }, tests: [tested()] }, 'every-year in'],
    [
      'management whose conditions are open',
      { control: { criterionKey: '4.4.1.1' }, tests: [tested()], cycle: { reliefOpen: 1 } },
      'relief-open in',
    ],
    [
      'what cannot be taken over any more, whatever its year',
      { control: { inheritedFrom: 'C99-0001-1' }, tests: [tested()] },
      'inheritance-lapsed in',
    ],
  ])('brings in %s', (_, given, decided) => {
    expect(decide(given)).toBe(decided);
  });

  it('leaves out what was tested within its years and is unchanged', () => {
    expect(decide({ tests: [tested()] })).toBe('not-due CYCLE_YEAR');
    expect(decide({ tests: [tested({ periodEnd: '2025-09-30' })] })).toBe('not-due CYCLE_YEAR');
    expect(decide({ control: { validFrom: '2026-10-01' }, tests: [tested()] })).toBe('not-due CYCLE_YEAR');
    expect(decide({ tests: [tested({ differs: null })] })).toBe('not-due CYCLE_YEAR');
  });

  it('leaves out the management criteria for their own reason once every condition is met', () => {
    expect(decide({ control: { criterionKey: '4.4.1.1' }, tests: [tested()] })).toBe('not-due MANAGEMENT_CYCLE');
  });

  it('asks the operation of basic requirements every year, and their design once in its years', () => {
    const control = { criterionKey: '9.2.1.6.PB' };
    const tests = [tested(), tested({ testType: 'OPERATION' })];
    expect(decide({ control, tests }, 'OPERATION')).toBe('every-year in');
    expect(decide({ control, tests })).toBe('not-due CYCLE_YEAR');
  });

  it('takes what no class fits as due every year', () => {
    expect(decide({ tests: [tested()], cycle: { rules: { ...facts.rules, classes: [] } } })).toBe('every-year in');
  });

  it('lets an update test count only where the ruleset says so', () => {
    const tests = [tested({ periodEnd: '2023-09-30' }), tested({ testType: 'UPDATE' })];
    expect(decide({ tests })).toBe('due in');
    const rules = { ...facts.rules, updateCountsFor: ['DESIGN'] as const };
    expect(decide({ tests, cycle: { rules } })).toBe('not-due CYCLE_YEAR');
  });

  it('says nothing of operation where the statement names none', () => {
    expect(decide({ control: { operationClaimed: false } }, 'OPERATION')).toBe('not-marked DESIGN_ONLY');
  });

  it('keeps the facts that the reason rests on', () => {
    const [design] = computeScope([control], {
      scope: ismapRuleset20240801.scope,
      profile: null,
      relief: null,
      baseServices: [],
      periodEnd: facts.periodEnd,
      cycle: { ...facts, earlier: new Map([[control.stableKey, [tested()]]]) },
    });
    const standing = { classCode: 'ROTATING', years: 3, lastYear: 2026, by: 2029 };
    expect(design?.basis).toEqual({ code: 'not-due', isCompared: true, ...standing });
  });
});
