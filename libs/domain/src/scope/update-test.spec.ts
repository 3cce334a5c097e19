import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { ismapCycle20240801 } from '../engagement/ismap-cycle-20240801';
import { rulesetFault } from '../ruleset/ruleset-faults';
import type { CycleFacts } from './scope-basis';
import { computeScope, type ScopeContext, type ScopedControl } from './scope-decision';
import type { EarlierTest } from './test-cycle';

const control: ScopedControl = {
  stableKey: '9.2.1.3-1',
  criterionKey: '9.2.1.3',
  populationCode: null,
  inheritedFrom: null,
  operationClaimed: true,
  validFrom: null,
};

const carrying = { carriesOver: ['DESIGN', 'OPERATION'], notNeededReason: 'NO_UPDATE' } as const;

const cycle: CycleFacts = {
  rules: { ...ismapCycle20240801, updateTests: carrying },
  kind: 'RENEWAL',
  periodStart: '2026-10-01',
  periodEnd: '2027-09-30',
  reliefOpen: 0,
  criteria: new Map([
    ['9.2.1.3', { part: 'CONTROLS', isMandatory: false }],
    ['9.2.1.6.PB', { part: 'CONTROLS', isMandatory: true }],
  ] as const),
  earlier: new Map(),
  answered: new Map(),
};

const context: ScopeContext = {
  scope: ismapRuleset20240801.scope,
  profile: null,
  relief: null,
  baseServices: [{ registrationNo: 'C99-0001-1', validUntil: '2027-12-31' }],
  periodEnd: '2027-09-30',
  cycle,
};

const tested = (testType: EarlierTest['testType'], change: Partial<EarlierTest> = {}): EarlierTest => ({
  testType,
  periodEnd: '2026-09-30',
  result: 'NO_EXCEPTION',
  differs: [],
  ...change,
});
const both = [tested('DESIGN'), tested('OPERATION', { periodEnd: '2025-09-30' })];

function update(tests: EarlierTest[], of: Partial<ScopedControl> = {}, facts: Partial<CycleFacts> = {}) {
  const asked = { ...control, ...of };
  const earlier = new Map([[asked.stableKey, tests]]);
  const decisions = computeScope([asked], { ...context, cycle: { ...cycle, earlier, ...facts } });
  return decisions.find(({ testType }) => testType === 'UPDATE');
}
const shortly = (...asked: Parameters<typeof update>) => {
  const found = update(...asked);
  return `${found?.basis.code} ${found?.reason ?? found?.decision}`;
};

describe('the update test of a control', () => {
  it('carries over what is not due this year, from the older of the two', () => {
    expect(update(both)).toMatchObject({
      decision: 'in',
      reason: null,
      basis: { code: 'update-carries', tests: ['DESIGN', 'OPERATION'], lastYear: 2025, isCompared: true },
    });
  });

  it('carries over only the evaluation that is left out, beside the one that is done', () => {
    const basic = update([tested('DESIGN'), tested('OPERATION')], { criterionKey: '9.2.1.6.PB' });
    expect(basic?.basis).toMatchObject({ code: 'update-carries', tests: ['DESIGN'], lastYear: 2026 });
    expect(update(both, { operationClaimed: false })?.basis).toMatchObject({ tests: ['DESIGN'] });
  });

  it('says that what it carries over was not compared with then', () => {
    expect(update([tested('DESIGN', { differs: null }), both[1]!])?.basis).toMatchObject({ isCompared: false });
  });

  it.each<[string, Parameters<typeof update>, string]>([
    ['was never tested', [[]], 'update-not-needed NO_UPDATE'],
    ['changed', [[tested('DESIGN', { differs: ['text'] })]], 'update-not-needed NO_UPDATE'],
    ['deviated', [[tested('DESIGN', { result: 'DEVIATION' })]], 'update-not-needed NO_UPDATE'],
    [
      'is answered to have changed',
      [both, {}, { answered: new Map([[control.stableKey, 'control_changed']]) }],
      'update-not-needed NO_UPDATE',
    ],
    ['stands in an initial engagement', [both, {}, { kind: 'INITIAL' }], 'update-not-needed NO_UPDATE'],
    ['can no longer be taken over', [both, { inheritedFrom: 'C99-0009-1' }], 'update-not-needed NO_UPDATE'],
    ['is taken over', [both, { inheritedFrom: 'C99-0001-1' }], 'inherited INHERITED'],
  ])('is not called for where the control %s', (_, asked, decided) => {
    expect(shortly(...asked)).toBe(decided);
  });

  it('is planned nowhere by the ruleset as it is shipped, and is then said to be uncertain', () => {
    expect(shortly(both, {}, { rules: ismapCycle20240801 })).toBe('update-not-planned NO_UPDATE');
    const note = ismapRuleset20240801.notes.find(({ path }) => path === 'cycle.updateTests');
    expect(note?.confidence).toBe('recalled');
  });

  it('is not decided on under a ruleset that was written before', () => {
    const { updateTests: _, ...before } = ismapCycle20240801;
    expect(update(both, {}, { rules: before })).toBeUndefined();
  });
});

describe('a ruleset that plans update tests', () => {
  const cycled = { ...ismapRuleset20240801, cycle: { ...ismapCycle20240801, updateTests: carrying } };

  it('knows a reason for every test that it leaves out', () => {
    expect(rulesetFault(cycled)).toBeNull();
    const silent = { ...ismapCycle20240801, updateTests: { ...carrying, notNeededReason: 'CYCLE' } };
    expect(rulesetFault({ ...cycled, cycle: silent })).toBe('ruleset.omission-reason-missing');
    const evaluations = cycled.omissionReasons.map((reason) =>
      reason.code === 'INHERITED' ? { ...reason, testTypes: ['DESIGN', 'OPERATION'] as const } : reason,
    );
    expect(rulesetFault({ ...cycled, omissionReasons: evaluations })).toBe('ruleset.omission-reason-missing');
  });
});
