import { describe, expect, it } from 'vitest';
import { maySetFaultGrade, type SetFaultGradeFacts } from './set-fault-grade.rule';
import { gradedRules, gradeOf, type GradedRule } from './statement-rules';

const facts: SetFaultGradeFacts = {
  rule: 'reason.missing',
  grade: 'stop',
  settings: {},
  reason: '当法人の事前点検の方針',
};

describe('the grade of a fault in a firm', () => {
  it('is the rule’s own until the firm sets another', () => {
    expect(gradeOf('reason.missing')).toBe('warn');
    expect(gradeOf('reason.missing', { 'reason.missing': 'stop' })).toBe('stop');
  });

  it('may be changed with a reason', () => {
    expect(maySetFaultGrade(facts)).toEqual({ allowed: true });
  });

  it.each<[string, Partial<SetFaultGradeFacts>, string]>([
    ['the number could not be read', { rule: 'criterion.malformed', grade: 'warn' }, 'statement.rule-always-stops'],
    ['an empty column would pass unsaid', { rule: 'operation.column-empty', grade: 'off' }, 'statement.grade-too-low'],
    ['the rule has it already', { grade: 'warn' }, 'statement.grade-unchanged'],
    ['nobody says why', { reason: '　' }, 'statement.grade-needs-reason'],
  ])('may not be changed when %s', (_, change, code) => {
    expect(maySetFaultGrade({ ...facts, ...change })).toEqual({ allowed: false, code });
  });

  it('never falls below what the rule allows, whatever is stored', () => {
    for (const rule of Object.keys(gradedRules) as GradedRule[]) {
      const { least } = gradedRules[rule];
      expect(gradeOf(rule, { [rule]: 'off' })).toBe(least);
    }
  });

  it('is a stop by a reason of its own exactly where nothing less is allowed', () => {
    for (const grade of Object.values(gradedRules)) expect(grade.because !== null).toBe(grade.least === 'stop');
  });
});
