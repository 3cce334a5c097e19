import { describe, expect, it } from 'vitest';
import { mayRegisterPopulation, type RegisterPopulationFacts } from './register-population.rule';

describe('registering a population', () => {
  const changes: RegisterPopulationFacts = {
    engagementState: 'in_fieldwork',
    codeTaken: false,
    rowCount: 412,
    recordCount: 430,
    declaredCount: 412,
    declaredTotal: null,
    declaredTotalOf: null,
    countedTotal: null,
    fileTotal: null,
    rowLimit: 1_000_000,
  };
  const twoTotals = { countedTotal: '1200', fileTotal: '1500' };

  it.each([
    ['the count the source gave', {}],
    ['none', { declaredCount: null }],
    ['the count of the whole file, some of it outside the period', { declaredCount: 430 }],
    ['the total the source gave, however it is written', { declaredTotal: '1,200', countedTotal: '1200' }],
    ['the total of the whole file, said to be that', { ...twoTotals, declaredTotal: '1500', declaredTotalOf: 'file' }],
    ['the total of the period, said to be that', { ...twoTotals, declaredTotal: '1200', declaredTotalOf: 'period' }],
    ['a total that is the same of both', { ...twoTotals, fileTotal: '1200.0', declaredTotal: '1200' }],
  ] satisfies [string, Partial<RegisterPopulationFacts>][])('is allowed with %s', (_, change) => {
    expect(mayRegisterPopulation({ ...changes, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['its code is taken', { codeTaken: true }, 'population.code-taken'],
    ['it has no rows', { rowCount: 0, declaredCount: 0 }, 'population.empty'],
    ['it has more rows than the limit', { rowLimit: 411 }, 'population.larger-than-limit'],
    ['the source gave another number of rows', { declaredCount: 413 }, 'population.count-differs'],
    [
      'the source gave a total, and nobody said of which column',
      { declaredTotal: '1' },
      'population.total-without-column',
    ],
    ['the source gave another total', { declaredTotal: '1200', countedTotal: '1200.5' }, 'population.total-differs'],
    [
      'nobody said whether the total is of file or period',
      { ...twoTotals, declaredTotal: '1200' },
      'population.total-of-unsaid',
    ],
    [
      'the total of the file is said to be of the period',
      { ...twoTotals, declaredTotal: '1500', declaredTotalOf: 'period' },
      'population.total-differs',
    ],
    [
      'the total of the period is said to be of the file',
      { ...twoTotals, declaredTotal: '1200', declaredTotalOf: 'file' },
      'population.total-differs',
    ],
    ['the total is no figure', { declaredTotal: '約千円', countedTotal: '1200' }, 'population.total-differs'],
  ] satisfies [string, Partial<RegisterPopulationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRegisterPopulation({ ...changes, ...change })).toEqual({ allowed: false, code });
  });
});
