import { describe, expect, it } from 'vitest';
import { allow } from '../decision';
import { mayChangeMark, type ChangeMarkFacts } from './change-mark.rule';

const before = { kind: 'tick', note: '', stepId: 's1', cell: { itemId: 'i1', attribute: 'A' } };
const changing: ChangeMarkFacts = {
  engagementState: 'in_fieldwork',
  reportApproved: false,
  testState: 'reviewed',
  before,
  after: { ...before, kind: 'sum' },
};

describe('a mark that says something else', () => {
  it.each([
    ['by its kind', { kind: 'sum' }],
    ['by its note', { note: '再計算' }],
    ['of another step', { stepId: null }],
    ['of no cell', { cell: null }],
    ['of another item', { cell: { itemId: 'i2', attribute: 'A' } }],
    ['of another attribute', { cell: { itemId: 'i1', attribute: 'B' } }],
  ])('is changed when it does so %s', (_, change) => {
    expect(mayChangeMark({ ...changing, after: { ...before, ...change } })).toEqual(allow);
  });

  it.each([
    ['it says what it said', { after: { ...before, cell: { ...before.cell } } }, 'mark.nothing-changed'],
    ['an exception says nothing', { after: { ...before, kind: 'exception' } }, 'mark.note-missing'],
    ['nobody knows its kind', { after: { ...before, kind: 'star' } }, 'mark.kind-unknown'],
    ['the test was ended', { testState: 'closed' }, 'test.closed'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
  ] satisfies [string, Partial<ChangeMarkFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayChangeMark({ ...changing, ...change })).toEqual({ allowed: false, code });
  });
});
