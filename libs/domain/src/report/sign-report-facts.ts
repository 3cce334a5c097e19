import type { SignOff } from '../control/sign-off';
import type { TeamRole } from '../engagement/team-role';
import type { PreIssueCheck } from './pre-issue-check';
import type { ReportState } from './report-state';

/** What every signature on a report is decided by. */
export interface SignReportFacts {
  state: ReportState;
  checks: readonly PreIssueCheck[];
  signerId: string;
  /** The signer's role on this engagement; null for somebody who has none. */
  signerRole: TeamRole | null;
  composedById: string;
  /** SHA-256 of the model the signer had before their eyes, and of the one that is stored. */
  seenDigest: string;
  digestToday: string;
  signOffs: readonly SignOff[];
}
