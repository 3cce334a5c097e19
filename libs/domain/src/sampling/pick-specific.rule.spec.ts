import { describe, expect, it } from 'vitest';
import { mayPickSpecific, type PickSpecificFacts } from './pick-specific.rule';

describe('picking specific items', () => {
  const privileged: PickSpecificFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    populationSize: 412,
    origin: {
      sourceSystem: '変更管理台帳',
      extractedBy: '藤井 恵',
      extractedOn: '2026-10-05',
      coversUntil: '2026-09-30',
    },
    selection: { methods: ['RANDOM', 'SPECIFIC'] },
    rows: [7, 9],
    inSample: [1, 2],
    criteria: '特権IDによる変更',
    reason: '標本に入らなかったため',
  };

  it('is allowed for stated criteria and a reason, before a sample and after it', () => {
    expect(mayPickSpecific(privileged)).toEqual({ allowed: true });
    expect(mayPickSpecific({ ...privileged, populationState: 'registered', inSample: [] })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['its origin is unknown', { origin: { ...privileged.origin, sourceSystem: '' } }, 'population.source-missing'],
    ['the ruleset does not permit it', { selection: { methods: ['RANDOM'] } }, 'sample.method-not-permitted'],
    ['the criteria are not said', { criteria: ' ' }, 'sample.criteria-missing'],
    ['there is no reason', { reason: '' }, 'sample.method-without-reason'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['no row is picked', { rows: [] }, 'sample.rows-not-picked'],
    ['a row is in the sample', { rows: [2] }, 'sample.row-already-in-sample'],
    ['a row is none of the population', { rows: [413] }, 'sample.row-not-in-population'],
  ] satisfies [string, Partial<PickSpecificFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayPickSpecific({ ...privileged, ...change })).toEqual({ allowed: false, code });
  });
});
