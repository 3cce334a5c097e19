import { describe, expect, it } from 'vitest';
import { isKnownComplete, type PopulationOrigin } from './population-origin';

const changeTickets: PopulationOrigin = {
  sourceSystem: '変更管理台帳',
  extractedBy: '藤井 恵',
  extractedOn: '2026-10-05',
  coversUntil: '2026-09-30',
};

describe('the completeness of a population', () => {
  it('is known when it was taken out on the last day it covers or later', () => {
    expect(isKnownComplete(changeTickets)).toEqual({ allowed: true });
    expect(isKnownComplete({ ...changeTickets, extractedOn: '2026-09-30' })).toEqual({ allowed: true });
  });

  it.each([
    ['nobody says which system it comes from', { sourceSystem: ' ' }, 'population.source-missing'],
    ['nobody says who extracted it', { extractedBy: '' }, 'population.source-missing'],
    ['nobody says when', { extractedOn: null }, 'population.extraction-date-missing'],
    ['it was taken out too early', { extractedOn: '2026-09-29' }, 'population.extracted-before-its-end'],
  ] satisfies [string, Partial<PopulationOrigin>, string][])('is not known when %s', (_, change, code) => {
    expect(isKnownComplete({ ...changeTickets, ...change })).toEqual({ allowed: false, code });
  });
});
