import { describe, expect, it } from 'vitest';
import { mayRecordItem, type RecordItemFacts } from './record-item.rule';

describe('recording the result of a sample item', () => {
  const seen: RecordItemFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
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
    ['the population was replaced', { populationState: 'superseded' }, 'population.superseded'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
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
