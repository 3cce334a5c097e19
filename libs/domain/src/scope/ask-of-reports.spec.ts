import { describe, expect, it } from 'vitest';
import { compareStatements, type StatedControl } from '../statement';
import { askOfReports, toldByReports, type ToldByReports } from './ask-of-reports';
import type { KnownTest } from './match-earlier';

const own: KnownTest = {
  stableKey: 'a',
  testType: 'DESIGN',
  periodEnd: '2026-09-30',
  result: 'NO_EXCEPTION',
  differs: [],
  under: null,
  source: '2026年度',
  engagementId: 'e-2026',
  asOf: 'e-2026',
};
const reported: KnownTest = {
  ...own,
  periodEnd: '2025-09-30',
  differs: null,
  source: '桜田監査法人の報告書',
  engagementId: null,
  asOf: null,
};
const judgedBy = { name: '森 千尋', at: '2026-11-02T01:00:00.000Z' };
const told = (...known: KnownTest[]) => toldByReports(known).get('a') ?? null;

describe('a test that only another auditor’s report tells of', () => {
  it('is asked about after a year of the firm’s own too, where nobody judged it then', () => {
    expect(told(reported)).toBe('alone');
    expect(told({ ...reported, differs: [], judgedBy, asOf: 'e-2026' })).toBeNull();
  });

  it('goes on being asked about as it was while this year’s judgement stands in a draft', () => {
    expect(told({ ...reported, differs: [], judgedBy })).toBe('alone');
  });

  it('decides nothing where the firm has tested the same later, and counts beside another type of test', () => {
    expect(told(reported, own)).toBeNull();
    expect(told(reported, { ...own, testType: 'OPERATION' })).toBe('beside');
    expect(told(reported, { ...own, periodEnd: '2024-09-30' })).toBe('beside');
  });
});

describe('the comparison with last year’s statement', () => {
  const control = (stableKey: string, text: string): StatedControl => ({
    stableKey,
    criterionKey: stableKey,
    text,
    frequency: null,
    owner: '',
    mainTarget: null,
    populationCode: null,
    inheritedFrom: null,
    operationClaimed: false,
    validFrom: null,
    validTo: null,
  });
  const before = ['same', 'worded', 'gone'].map((key) => control(key, '承認を得る。'));
  const after = [
    control('same', '承認を得る。'),
    control('worded', '承認を得て記録する。'),
    control('new', '見直す。'),
  ];
  const compared = (reports: Record<string, ToldByReports>) => {
    const years = { before, after };
    const asked = askOfReports(compareStatements(before, after), years, new Map(Object.entries(reports)));
    return [asked.unchanged, asked.changed.map(({ kind, before: old }) => `${kind}${old ? ' of last year' : ''}`)];
  };

  it('stays as it is where no report has to be asked about', () => {
    expect(compared({})).toEqual([1, ['reworded of last year', 'added', 'dropped of last year']]);
  });

  it('asks of what only reports tell, whatever last year’s statement said of it, and its sums close on both sides', () => {
    expect(compared({ same: 'alone', worded: 'alone', new: 'alone' })).toEqual([
      0,
      ['uncompared of last year', 'uncompared of last year', 'uncompared', 'dropped of last year'],
    ]);
  });

  it('leaves a change of a control that the firm tested itself to be judged as one', () => {
    expect(compared({ same: 'beside', worded: 'beside', new: 'beside' })).toEqual([
      0,
      ['uncompared of last year', 'reworded of last year', 'uncompared', 'dropped of last year'],
    ]);
  });
});
