import type { Grade } from '@akashi/domain/statement';
import type { CheckGradeView } from '../check-grade.contract';
import { get, of, put } from './operation';

export interface SetCheckGradeBody {
  grade: Grade;
  reason: string;
  version: number;
}

export const checkGradeApi = {
  /** What each check before the issue does in this firm. */
  grades: get('check-grades', 'check-grade.read', { answer: of<CheckGradeView[]>() }),
  /** Sets what a check does, with a reason. */
  set: put('check-grades/:check', 'check-grade.set', {
    body: of<SetCheckGradeBody>(),
    answer: of<CheckGradeView[]>(),
  }),
};
