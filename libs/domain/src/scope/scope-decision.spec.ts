import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { baseService } from '../statement/worked-example.fixture';
import { computeScope, type ScopeContext, type ScopedControl } from './scope-decision';

const { scope } = ismapRuleset20240801;

const context: ScopeContext = {
  scope,
  profile: null,
  baseServices: [{ registrationNo: baseService, validUntil: '2027-10-31' }],
  periodEnd: '2026-09-30',
  relief: null,
  cycle: null,
};

const own: ScopedControl = {
  stableKey: '9.2.1.3-1',
  criterionKey: '9.2.1.3',
  populationCode: null,
  inheritedFrom: null,
  operationClaimed: false,
  validFrom: null,
};

const shortly = (control: ScopedControl, change: Partial<ScopeContext> = {}) =>
  computeScope([control], { ...context, ...change }).map(({ testType, reason }) => `${testType} ${reason ?? 'in'}`);

describe('the scope of a control', () => {
  it.each<[string, Partial<ScopedControl>, string[]]>([
    ['its own control is tested in design', {}, ['DESIGN in', 'OPERATION DESIGN_ONLY']],
    ['a mark in the statement brings it into operation', { operationClaimed: true }, ['DESIGN in', 'OPERATION in']],
    ['a population brings it into operation', { populationCode: 'P-12' }, ['DESIGN in', 'OPERATION in']],
    [
      'a control taken over from a registered base service is omitted',
      { inheritedFrom: baseService, operationClaimed: true },
      ['DESIGN INHERITED', 'OPERATION INHERITED'],
    ],
    [
      'one taken over from an unknown service is tested',
      { inheritedFrom: 'C99-0002-1' },
      ['DESIGN in', 'OPERATION DESIGN_ONLY'],
    ],
  ])('%s', (_, change, decisions) => {
    expect(shortly({ ...own, ...change })).toEqual(decisions);
  });

  it('is not omitted when the base service is registered only for a part of the period', () => {
    const ending = [{ registrationNo: baseService, validUntil: '2026-09-29' }];
    expect(shortly({ ...own, inheritedFrom: baseService }, { baseServices: ending })[0]).toBe('DESIGN in');
    const lastDay = [{ registrationNo: baseService, validUntil: '2026-09-30' }];
    expect(shortly({ ...own, inheritedFrom: baseService }, { baseServices: lastDay })[0]).toBe('DESIGN INHERITED');
  });

  it('is left to the provider’s internal audit where the profile says so, the nearest number first', () => {
    const profile: ScopeContext['profile'] = {
      otherwise: 'INTERNAL',
      internalReason: 'INTERNAL_AUDIT',
      entries: [
        { key: '9', scope: 'EXTERNAL', certain: true },
        { key: '9.2.1.3', scope: 'INTERNAL', certain: false },
      ],
    };
    const of = (criterionKey: string) => shortly({ ...own, criterionKey, operationClaimed: true }, { profile });
    expect(of('9.2.1.1')).toEqual(['DESIGN in', 'OPERATION in']);
    expect(of('9.2.1.3')).toEqual(['DESIGN INTERNAL_AUDIT', 'OPERATION INTERNAL_AUDIT']);
    expect(of('9.2.1.3.PB')).toEqual(['DESIGN INTERNAL_AUDIT', 'OPERATION INTERNAL_AUDIT']);
    expect(of('91.1')).toEqual(['DESIGN INTERNAL_AUDIT', 'OPERATION INTERNAL_AUDIT']);
  });

  it('is left out of the management criteria by their cycle only where the ruleset lets a plan do so', () => {
    const relief = { reason: 'MANAGEMENT_CYCLE', criteria: new Set(['4.4.1.1']) };
    const of = (criterionKey: string) => shortly({ ...own, criterionKey, operationClaimed: true }, { relief });
    expect(of('4.4.1.1')).toEqual(['DESIGN MANAGEMENT_CYCLE', 'OPERATION MANAGEMENT_CYCLE']);
    expect(of('9.2.1.1')).toEqual(['DESIGN in', 'OPERATION in']);
    expect(shortly({ ...own, criterionKey: '4.4.1.1' }, {})[0]).toBe('DESIGN in');
  });

  it('follows the ruleset in what brings a control into operation', () => {
    const markedOnly: ScopeContext['scope'] = { ...scope, operationTriggers: ['MARKED_IN_STATEMENT'] };
    expect(shortly({ ...own, populationCode: 'P-12' }, { scope: markedOnly })[1]).toBe('OPERATION DESIGN_ONLY');
  });
});
