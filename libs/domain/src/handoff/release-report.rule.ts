import { allow, refuse, type Decision } from '../decision';
import type { ReportState } from '../report/report-state';
import { releaseRefusal, type ReleaseFacts, type ReleaseRefusal } from './release-facts';

export type ReleaseReportRefusal =
  ReleaseRefusal | 'release.report-not-issued' | 'release.report-replaced' | 'release.report-released';

export interface ReleaseReportFacts extends ReleaseFacts {
  reportState: ReportState;
  /** The same file of it is with the client's people. */
  isReleased: boolean;
}

/** A copy of the report is given once it is issued, and none of a version that another took the place of. */
export function mayReleaseReport(facts: ReleaseReportFacts): Decision<ReleaseReportRefusal> {
  const refused = releaseRefusal(facts);
  if (refused) return refuse(refused);
  if (facts.reportState === 'replaced') return refuse('release.report-replaced');
  if (facts.reportState !== 'issued') return refuse('release.report-not-issued');
  return facts.isReleased ? refuse('release.report-released') : allow;
}
