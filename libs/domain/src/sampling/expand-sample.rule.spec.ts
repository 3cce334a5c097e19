import { describe, expect, it } from 'vitest';
import { mayExpandSample, type ExpandSampleFacts } from './expand-sample.rule';

describe('expanding a sample', () => {
  const afterOneDeviation: ExpandSampleFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    drawn: true,
    currentSize: 25,
    size: 42,
    availableSize: 412,
    populationSize: 412,
    method: 'RANDOM',
    pickedRows: null,
    inSample: [1, 2],
    reason: '逸脱1件のため',
  };

  it('is allowed for a reason', () => {
    expect(mayExpandSample(afterOneDeviation)).toEqual({ allowed: true });
  });

  const byHand = { ...afterOneDeviation, method: 'HAPHAZARD', size: 27, pickedRows: [3, 4] } as const;

  it('is allowed the way the sample was taken', () => {
    expect(mayExpandSample({ ...afterOneDeviation, method: 'SYSTEMATIC' })).toEqual({ allowed: true });
    expect(mayExpandSample(byHand)).toEqual({ allowed: true });
  });

  it.each([
    ['no row is picked', { pickedRows: null }, 'sample.rows-not-picked'],
    ['fewer rows are picked than the size says', { pickedRows: [3] }, 'sample.rows-not-picked'],
    ['a row is in the sample', { pickedRows: [2, 3] }, 'sample.row-already-in-sample'],
    ['a row is none of the population', { pickedRows: [3, 413] }, 'sample.row-not-in-population'],
    ['rows are picked beside a ranking', { method: 'RANDOM' }, 'sample.rows-not-asked'],
  ] satisfies [string, Partial<ExpandSampleFacts>, string][])('by hand is refused when %s', (_, change, code) => {
    expect(mayExpandSample({ ...byHand, ...change })).toEqual({ allowed: false, code });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['nothing was drawn', { drawn: false }, 'sample.not-drawn'],
    ['the size is no count', { size: 42.5 }, 'sample.size-not-a-count'],
    ['it would not grow', { size: 25 }, 'sample.not-larger'],
    ['the population has no more items', { availableSize: 41 }, 'sample.larger-than-population'],
    ['there is no reason', { reason: ' ' }, 'sample.expansion-without-reason'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<ExpandSampleFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayExpandSample({ ...afterOneDeviation, ...change })).toEqual({ allowed: false, code });
  });
});
