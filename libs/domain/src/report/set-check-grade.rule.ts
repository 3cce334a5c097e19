import { allow, refuse, type Decision } from '../decision';
import { grades, type Grade } from '../statement/grade';
import { isBlank } from '../text/storable-text';
import { gradedChecks, gradeOfCheck, type CheckGradeSettings } from './check-grade';
import type { PreIssueCheckCode } from './pre-issue-check';

export type SetCheckGradeRefusal =
  'check-grade.always-stops' | 'check-grade.too-low' | 'check-grade.unchanged' | 'check-grade.needs-reason';

export interface SetCheckGradeFacts {
  check: PreIssueCheckCode;
  grade: Grade;
  settings: CheckGradeSettings;
  reason: string;
}

/** A firm may say which of its own checks keep a report from being issued. What the scheme asks for stops in every firm. */
export function maySetCheckGrade({
  check,
  grade,
  settings,
  reason,
}: SetCheckGradeFacts): Decision<SetCheckGradeRefusal> {
  const { least } = gradedChecks[check];
  if (least === 'stop') return refuse('check-grade.always-stops');
  if (grades.indexOf(grade) > grades.indexOf(least)) return refuse('check-grade.too-low');
  if (gradeOfCheck(check, settings) === grade) return refuse('check-grade.unchanged');
  return isBlank(reason) ? refuse('check-grade.needs-reason') : allow;
}
