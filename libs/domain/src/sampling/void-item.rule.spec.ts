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
    method: 'RANDOM',
    replacementsLeft: 387,
    pickedRow: null,
    populationSize: 412,
    inSampleRows: [7, 9],
  };

  it('is allowed for a reason when the ranking goes on', () => {
    expect(mayVoidItem(cancelledTicket)).toEqual({ allowed: true });
  });

  it('is allowed with a row picked in its place where rows are picked, and without one where none can stand for it', () => {
    const none = { ...cancelledTicket, replacementsLeft: 0 };
    expect(mayVoidItem({ ...none, method: 'HAPHAZARD', pickedRow: 8 })).toEqual({ allowed: true });
    expect(mayVoidItem({ ...none, method: 'ALL' })).toEqual({ allowed: true });
    expect(mayVoidItem({ ...none, method: 'SPECIFIC' })).toEqual({ allowed: true });
  });

  it.each([
    ['nobody picked the row in its place', { method: 'HAPHAZARD' }, 'sample.rows-not-picked'],
    ['the row picked is in the sample', { method: 'HAPHAZARD', pickedRow: 9 }, 'sample.row-already-in-sample'],
    ['the row picked is none', { method: 'HAPHAZARD', pickedRow: 413 }, 'sample.row-not-in-population'],
    ['a row is picked where the seed says it', { method: 'SYSTEMATIC', pickedRow: 8 }, 'sample.rows-not-asked'],
  ] satisfies [string, Partial<VoidItemFacts>, string][])('is refused by its method when %s', (_, change, code) => {
    expect(mayVoidItem({ ...cancelledTicket, ...change })).toEqual({ allowed: false, code });
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
