import { describe, expect, it } from 'vitest';
import { frequencyCodes } from './frequency';
import { rulesetValues } from '../ruleset/ruleset-value';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';

const places = [...Object.keys(ruleset), ...rulesetValues(ruleset).map(({ path }) => path)];

describe('the ruleset', () => {
  it('notes a source for every value that the scheme may settle otherwise', () => {
    const settled = ['id', 'predecessor', 'scheme', 'variant', 'validFrom', 'notes'];
    const noted = new Set(ruleset.notes.flatMap(({ path }) => [path, path.split('.')[0]]));
    expect(Object.keys(ruleset).filter((key) => !settled.includes(key) && !noted.has(key))).toEqual([]);
    for (const key of ['period', 'deadlines', 'report'] as const)
      expect(Object.keys(ruleset[key]).filter((name) => !noted.has(`${key}.${name}`))).toEqual([]);
  });

  it('notes nothing that it does not say', () => {
    expect(
      ruleset.notes.filter(({ path }) => !places.some((one) => one === path || one.startsWith(`${path}.`))),
    ).toEqual([]);
    expect(ruleset.notes.every(({ source }) => source.length > 0)).toBe(true);
  });

  it('has its default table of sample sizes, with open bands in order for every frequency', () => {
    const table = ruleset.sampling.tables[ruleset.sampling.defaultTable];
    for (const frequency of frequencyCodes) {
      const limits = table?.[frequency].map(({ upTo }) => upTo ?? Infinity) ?? [];
      expect(limits.at(-1)).toBe(Infinity);
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
    }
  });

  it('uses only omission reasons it knows', () => {
    const codes = ruleset.omissionReasons.map(({ code }) => code);
    expect(codes).toContain(ruleset.scope.inheritedReason);
    expect(codes).toContain(ruleset.scope.notMarkedReason);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('prints no form number, since none is known for sure', () => {
    expect(ruleset.forms.filter(({ title }) => /様式\d/.test(title.ja))).toEqual([]);
  });
});
