import type { PreIssueCheckCode } from '@akashi/domain/report';
import type { Grade } from '@akashi/domain/statement';

/** A check before the issue with the grade it has in the firm. */
export interface CheckGradeView {
  check: PreIssueCheckCode;
  grade: Grade;
  byDefault: Grade;
  /** What the firm may set, or stricter; a stop is the scheme's. */
  least: Grade;
  reason: string;
  setBy: string | null;
  setAt: string | null;
  /** 0 while the firm has set nothing. */
  version: number;
}
