import { describe, expect, it } from 'vitest';
import { mayEndPopulation, type EndPopulationFacts } from './end-population.rule';

describe('replacing or withdrawing a population', () => {
  const wrong: EndPopulationFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    findings: 0,
    reason: '前年度のファイルだったため',
  };

  it.each(['registered', 'frozen'] as const)('is allowed with a reason while it is %s', (populationState) => {
    expect(mayEndPopulation({ ...wrong, populationState })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['it was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['it was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['a finding rests on it', { findings: 1 }, 'population.shows-finding'],
    ['nobody says why', { reason: '　' }, 'population.end-without-reason'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<EndPopulationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayEndPopulation({ ...wrong, ...change })).toEqual({ allowed: false, code });
  });
});
