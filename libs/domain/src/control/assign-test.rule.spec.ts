import { describe, expect, it } from 'vitest';
import { mayAssignTest, type AssignTestFacts } from './assign-test.rule';

describe('assigning a test', () => {
  const assigning: AssignTestFacts = {
    engagementState: 'planned',
    assigneeRole: 'practitioner',
    due: '2026-10-31',
    reportDate: '2026-12-31',
  };

  it('is allowed to someone on the team, with or without a due date', () => {
    expect(mayAssignTest(assigning)).toEqual({ allowed: true });
    expect(mayAssignTest({ ...assigning, due: null })).toEqual({ allowed: true });
  });

  it.each([
    ['the plan is not approved', { engagementState: 'accepted' }, 'test.fieldwork-not-open'],
    ['they are not on the team', { assigneeRole: null }, 'test.assignee-not-on-team'],
    ['they review the quality', { assigneeRole: 'quality_reviewer' }, 'test.assignee-is-quality-reviewer'],
    ['the day does not exist', { due: '2026-11-31' }, 'test.due-date-invalid'],
    ['the day is after the report is due', { due: '2027-01-01' }, 'test.due-after-report-date'],
  ] satisfies [string, Partial<AssignTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAssignTest({ ...assigning, ...change })).toEqual({ allowed: false, code });
  });
});
