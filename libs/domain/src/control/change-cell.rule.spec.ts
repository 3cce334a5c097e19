import { describe, expect, it } from 'vitest';
import { cellFields, cellLock, isStaleCell, mayChangeCell, type ChangeCellFacts } from './change-cell.rule';

const result: ChangeCellFacts = {
  field: 'conclusion',
  state: 'in_progress',
  assigns: false,
  value: 'NO_EXCEPTION',
  engagementState: 'in_fieldwork',
  reportApproved: false,
  assigneeRole: null,
  assigneeDisabled: false,
  reportDate: '2026-12-31',
};
const assignee: ChangeCellFacts = { ...result, field: 'assignee', assigns: true, value: 'p', assigneeRole: 'senior' };
const due: ChangeCellFacts = { ...assignee, field: 'due', value: '2026-10-30', assigneeRole: null };

describe('a cell of the matrix', () => {
  it.each([
    ['a result', result],
    ['no result again', { ...result, value: null }],
    ['a remark', { ...result, field: 'note', value: '申請記録を確認' }],
    ['an assignee', assignee],
    ['nobody again', { ...assignee, value: null, assigneeRole: null }],
    ['a day', due],
    ['no day again', { ...due, value: null }],
  ] satisfies [string, ChangeCellFacts][])('takes %s', (_, facts) => {
    expect(mayChangeCell(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['a result nobody knows', { ...result, value: 'GOOD' }, 'test.result-unknown'],
    ['a remark with half a character', { ...result, field: 'note', value: '\ud800' }, 'test.text-not-storable'],
    ['a result under an approved report', { ...result, reportApproved: true }, 'test.report-approved'],
    ['a day under an approved report', { ...due, reportApproved: true }, 'test.report-approved'],
    ['a result before fieldwork', { ...result, engagementState: 'accepted' }, 'test.fieldwork-not-open'],
    ['an assignee before fieldwork', { ...assignee, engagementState: 'accepted' }, 'test.fieldwork-not-open'],
    ['a day after the issue', { ...due, engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['somebody who is not on the team', { ...assignee, assigneeRole: null }, 'test.assignee-not-on-team'],
    ['the quality reviewer', { ...assignee, assigneeRole: 'quality_reviewer' }, 'test.assignee-is-quality-reviewer'],
    ['somebody who has left', { ...assignee, assigneeDisabled: true }, 'test.assignee-disabled'],
    ['work given out by a practitioner', { ...assignee, assigns: false }, 'test.assigning-not-allowed'],
    ['a day that does not exist', { ...due, value: '2026-02-30' }, 'test.due-date-invalid'],
    ['a day after the report', { ...due, value: '2027-01-01' }, 'test.due-after-report-date'],
  ] satisfies [string, ChangeCellFacts, string][])('refuses %s', (_, facts, code) => {
    expect(mayChangeCell(facts)).toEqual({ allowed: false, code });
  });

  it('is locked whole under the reviewer’s signature, and for results under the preparer’s', () => {
    const locks = (state: ChangeCellFacts['state']) =>
      cellFields.map((field) => cellLock({ field, state, assigns: true }));
    expect(locks('in_progress')).toEqual([null, null, null, null]);
    expect(locks('returned')).toEqual([null, null, null, null]);
    expect(locks('prepared')).toEqual([null, null, 'test.cell-prepared', 'test.cell-prepared']);
    expect(locks('reviewed')).toEqual(Array(4).fill('test.cell-reviewed'));
    expect(locks('closed')).toEqual(Array(4).fill('test.closed'));
  });

  it('is stale when somebody else wrote something else since', () => {
    expect(isStaleCell({ base: 'a', value: 'b', now: 'a' })).toBe(false);
    expect(isStaleCell({ base: 'a', value: 'b', now: 'b' })).toBe(false);
    expect(isStaleCell({ base: 'a', value: 'b', now: 'c' })).toBe(true);
    expect(isStaleCell({ base: null, value: 'b', now: 'c' })).toBe(true);
  });
});
