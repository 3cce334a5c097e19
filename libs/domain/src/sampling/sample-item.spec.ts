import { describe, expect, it } from 'vitest';
import { mayRecordItem, mayVoidItem, type RecordItemFacts, type VoidItemFacts } from './sample-item.rule';

describe('voiding a sample item', () => {
  const cancelledTicket: VoidItemFacts = {
    engagementState: 'in_fieldwork',
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
    ['it is not in the sample', { inSample: false }, 'item.not-in-sample'],
    ['it is void already', { isVoid: true }, 'item.void'],
    ['it shows a deviation', { showsDeviation: true }, 'item.shows-deviation'],
    ['there is no reason', { reason: '' }, 'item.void-without-reason'],
    ['nothing is left to replace it', { replacementsLeft: 0 }, 'sample.no-replacement-left'],
  ] satisfies [string, Partial<VoidItemFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayVoidItem({ ...cancelledTicket, ...change })).toEqual({ allowed: false, code });
  });
});

describe('recording the result of a sample item', () => {
  const seen: RecordItemFacts = {
    engagementState: 'in_fieldwork',
    inSample: true,
    isVoid: false,
    attributeOfTest: true,
    recorded: null,
    result: 'NO_EXCEPTION',
    note: '',
  };

  it.each([
    ['no exception needs no words', {}],
    ['a deviation states its fact', { result: 'DEVIATION', note: '反映が承認より25分早い' }],
    ['the fact of a deviation may be put better', { recorded: 'DEVIATION', result: 'DEVIATION', note: '25分早い' }],
    ['a result may be corrected to a deviation', { recorded: 'NO_EXCEPTION', result: 'DEVIATION', note: '承認なし' }],
    ['an attribute that does not apply says why', { result: 'NOT_APPLICABLE', note: '緊急変更の様式' }],
  ] satisfies [string, Partial<RecordItemFacts>][])('is allowed: %s', (_, change) => {
    expect(mayRecordItem({ ...seen, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the item is not in the sample', { inSample: false }, 'item.not-in-sample'],
    ['the item is void', { isVoid: true }, 'item.void'],
    ['the attribute is of another test', { attributeOfTest: false }, 'item.attribute-not-of-test'],
    ['a deviation would disappear', { recorded: 'DEVIATION' }, 'deviation.not-removable'],
    ['the note holds a NUL', { note: 'a\u0000' }, 'item.note-not-storable'],
    ['a deviation has no fact', { result: 'DEVIATION', note: ' ' }, 'item.deviation-without-fact'],
    ['nobody says why it does not apply', { result: 'NOT_APPLICABLE' }, 'item.not-applicable-without-reason'],
  ] satisfies [string, Partial<RecordItemFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordItem({ ...seen, ...change })).toEqual({ allowed: false, code });
  });
});
