import { describe, expect, it } from 'vitest';
import { gradedChecks, gradeOfCheck } from './check-grade';
import { preIssueCheckCodes } from './pre-issue-check';
import { maySetCheckGrade, type SetCheckGradeFacts } from './set-check-grade.rule';

const facts: SetCheckGradeFacts = {
  check: 'requests-settled',
  grade: 'stop',
  settings: {},
  reason: '依頼が残ったままの報告書を出さない',
};

describe('the grade of a check before the issue', () => {
  it('is the check’s own until the firm sets another', () => {
    expect(gradeOfCheck('requests-settled')).toBe('warn');
    expect(gradeOfCheck('requests-settled', { 'requests-settled': 'off' })).toBe('off');
  });

  it('may be changed with a reason', () => {
    expect(maySetCheckGrade(facts)).toEqual({ allowed: true });
    expect(maySetCheckGrade({ ...facts, grade: 'off' })).toEqual({ allowed: true });
  });

  it.each<[string, Partial<SetCheckGradeFacts>, string]>([
    ['the scheme asks for it', { check: 'tests-reviewed', grade: 'warn' }, 'check-grade.always-stops'],
    ['it would pass without a word', { check: 'declared-before-work', grade: 'off' }, 'check-grade.too-low'],
    ['the check has it already', { grade: 'warn' }, 'check-grade.unchanged'],
    ['nobody says why', { reason: '　' }, 'check-grade.needs-reason'],
  ])('may not be changed when %s', (_, change, code) => {
    expect(maySetCheckGrade({ ...facts, ...change })).toEqual({ allowed: false, code });
  });

  it('never falls below what the check allows, whatever is stored', () => {
    for (const code of preIssueCheckCodes) expect(gradeOfCheck(code, { [code]: 'off' })).toBe(gradedChecks[code].least);
  });
});
