import { describe, expect, it } from 'vitest';
import { mayVoidItem, type VoidItemFacts } from './void-item.rule';

describe('voiding a sample item', () => {
  const cancelledTicket: VoidItemFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    inSample: true,
    isVoid: false,
    showsDeviation: false,
    reason: '取り消された変更',
    replacementsLeft: 387,
  };

  it('is allowed for a reason when the ranking goes on', () => {
    expect(mayVoidItem(cancelledTicket)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['it is not in the sample', { inSample: false }, 'item.not-in-sample'],
    ['it is void already', { isVoid: true }, 'item.void'],
    ['it shows a deviation', { showsDeviation: true }, 'item.shows-deviation'],
    ['there is no reason', { reason: '' }, 'item.void-without-reason'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['nothing is left to replace it', { replacementsLeft: 0 }, 'sample.no-replacement-left'],
  ] satisfies [string, Partial<VoidItemFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayVoidItem({ ...cancelledTicket, ...change })).toEqual({ allowed: false, code });
  });
});
