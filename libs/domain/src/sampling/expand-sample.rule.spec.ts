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
    reason: '逸脱1件のため',
  };

  it('is allowed for a reason', () => {
    expect(mayExpandSample(afterOneDeviation)).toEqual({ allowed: true });
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
