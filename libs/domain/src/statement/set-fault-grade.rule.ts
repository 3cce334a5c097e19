import { allow, refuse, type Decision } from '../decision';
import { isBlank } from '../firm';
import { grades, type Grade } from './grade';
import { gradeOf, gradedRules, type GradedRule, type GradeSettings } from './statement-rules';

export type SetFaultGradeRefusal =
  | 'statement.rule-always-stops'
  | 'statement.grade-too-low'
  | 'statement.grade-unchanged'
  | 'statement.grade-needs-reason';

export interface SetFaultGradeFacts {
  rule: GradedRule;
  grade: Grade;
  settings: GradeSettings;
  reason: string;
}

/**
 * A firm may say what keeps a statement out and what is only told. It may not let through what could not be kept as the
 * client meant it: an unreadable number is not a matter of taste.
 */
export function maySetFaultGrade({
  rule,
  grade,
  settings,
  reason,
}: SetFaultGradeFacts): Decision<SetFaultGradeRefusal> {
  const { least } = gradedRules[rule];
  if (least === 'stop') return refuse('statement.rule-always-stops');
  if (grades.indexOf(grade) > grades.indexOf(least)) return refuse('statement.grade-too-low');
  if (gradeOf(rule, settings) === grade) return refuse('statement.grade-unchanged');
  return isBlank(reason) ? refuse('statement.grade-needs-reason') : allow;
}
