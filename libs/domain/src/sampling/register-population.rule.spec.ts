import { describe, expect, it } from 'vitest';
import { mayRegisterPopulation, type RegisterPopulationFacts } from './register-population.rule';

describe('registering a population', () => {
  const changes: RegisterPopulationFacts = {
    engagementState: 'in_fieldwork',
    codeTaken: false,
    rowCount: 412,
    declaredCount: 412,
    rowLimit: 1_000_000,
  };

  it('is allowed with the count the source gave, or without one', () => {
    expect(mayRegisterPopulation(changes)).toEqual({ allowed: true });
    expect(mayRegisterPopulation({ ...changes, declaredCount: null })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['its code is taken', { codeTaken: true }, 'population.code-taken'],
    ['it has no rows', { rowCount: 0, declaredCount: 0 }, 'population.empty'],
    ['it has more rows than the limit', { rowLimit: 411 }, 'population.larger-than-limit'],
    ['the source gave another number of rows', { declaredCount: 413 }, 'population.count-differs'],
  ] satisfies [string, Partial<RegisterPopulationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRegisterPopulation({ ...changes, ...change })).toEqual({ allowed: false, code });
  });
});
