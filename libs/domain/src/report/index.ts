export {
  mayComposeReport,
  mayRecordLetter,
  type ComposeReportFacts,
  type ComposeReportRefusal,
  type RecordLetterFacts,
  type RecordLetterRefusal,
} from './compose-report.rule';
export {
  exportLimits,
  mayCreateExport,
  mayDownloadExport,
  mayRevokeExport,
  type CreateExportFacts,
  type CreateExportRefusal,
  type DownloadExportFacts,
  type DownloadExportRefusal,
  type RevokeExportRefusal,
} from './export-report.rule';
export {
  blockingChecks,
  preIssueCheckCodes,
  preIssueChecks,
  preIssueLinks,
  type PreIssueCheck,
  type PreIssueCheckCode,
  type PreIssueFacts,
  type PreIssueLink,
  type ReportStep,
} from './pre-issue-checks';
export {
  differingFigures,
  reportFigureNames,
  sumResults,
  type ReportFigureName,
  type ReportFigures,
  type ResultSum,
  type ResultSums,
  type TestResult,
} from './report-figures';
export { mayMoveReport, reportStates, type MoveReportRefusal, type ReportState } from './report-state';
export {
  mayApproveReport,
  mayIssueReport,
  mayQualityReviewReport,
  type ApproveReportRefusal,
  type IssueReportFacts,
  type IssueReportRefusal,
  type QualityReviewReportFacts,
  type QualityReviewReportRefusal,
  type SignReportFacts,
} from './sign-report.rule';
export { mayUseReport, type UseReportRefusal } from './use-report.rule';
