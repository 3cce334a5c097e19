import type { AbandonCorrectionRefusal } from './abandon-correction.rule';
import type { AcknowledgePointRefusal } from './acknowledge-point.rule';
import type { AcknowledgeWarningsRefusal } from './acknowledge-warnings.rule';
import type { AnswerLetterRefusal } from './answer-letter.rule';
import type { ApproveReportRefusal } from './approve-report.rule';
import type { ComposeReportRefusal } from './compose-report.rule';
import type { CreateExportRefusal } from './create-export.rule';
import type { DownloadExportRefusal } from './download-export.rule';
import type { IssueReportRefusal } from './issue-report.rule';
import type { OpenCorrectionRefusal } from './open-correction.rule';
import type { QualityReviewReportRefusal } from './quality-review-report.rule';
import type { RecordLetterRefusal } from './record-letter.rule';
import type { ReopenForCorrectionRefusal } from './reopen-for-correction.rule';
import type { RequestLetterRefusal } from './request-letter.rule';
import type { SetCheckGradeRefusal } from './set-check-grade.rule';
import type { SignLetterRefusal } from './sign-letter.rule';
import type { RevokeExportRefusal } from './revoke-export.rule';
import type { UseExportCodeRefusal } from './use-export-code.rule';
import type { UseExportPassRefusal } from './use-export-pass.rule';
import type { UseReportRefusal } from './use-report.rule';

export { mayAbandonCorrection, type AbandonCorrectionFacts } from './abandon-correction.rule';
export {
  mayAcknowledgePoint,
  type AcknowledgePointFacts,
  type AcknowledgePointRefusal,
} from './acknowledge-point.rule';
export { mayAcknowledgeWarnings } from './acknowledge-warnings.rule';
export { mayAnswerLetter, type AnswerLetterFacts, type AnswerLetterRefusal } from './answer-letter.rule';
export { mayApproveReport, type ApproveReportFacts, type ApproveReportRefusal } from './approve-report.rule';
export {
  mayComposeReport,
  weighedSentences,
  type ComposeReportFacts,
  type ComposeReportRefusal,
} from './compose-report.rule';
export { gradedChecks, gradeOfCheck, isGradedCheck, type CheckGradeSettings } from './check-grade';
export { correctionStates, type CorrectionState } from './correction-state';
export { exportLimits, mayCreateExport, type CreateExportFacts, type CreateExportRefusal } from './create-export.rule';
export { mayDownloadExport, type DownloadExportFacts, type DownloadExportRefusal } from './download-export.rule';
export { mayIssueReport, type IssueReportFacts, type IssueReportRefusal } from './issue-report.rule';
export { mayOpenCorrection, type OpenCorrectionFacts } from './open-correction.rule';
export {
  preIssueCheckCodes,
  preIssueLinks,
  type PreIssueCheck,
  type PreIssueCheckCode,
  type PreIssueLink,
} from './pre-issue-check';
export { blockingChecks, preIssueChecks, type ReportStep } from './pre-issue-checks';
export type { PreIssueFacts } from './pre-issue-facts';
export type { LetterPlace, PlacedLetters } from './printable-letters';
export { printedCorrection, type PrintedCorrectionFacts } from './printed-correction';
export {
  printedApart,
  printedChanged,
  printedCount,
  printedDay,
  printedDeviations,
  printedDeviationsOf,
  printedEvents,
  printedFindings,
  printedResultHeads,
  printedSamples,
  printedScope,
  printedScopeTable,
  printedSection,
  printedSections,
  printedSubject,
  printedSums,
  printedTests,
  type ReportSectionId,
} from './printed-report';
export {
  mayQualityReviewReport,
  type QualityReviewReportFacts,
  type QualityReviewReportRefusal,
} from './quality-review-report.rule';
export { mayRequestLetter, type RequestLetterFacts, type RequestLetterRefusal } from './request-letter.rule';
export { maySetCheckGrade, type SetCheckGradeFacts } from './set-check-grade.rule';
export { maySignLetter, type SignLetterFacts, type SignLetterRefusal } from './sign-letter.rule';
export { mayRecordLetter, type RecordLetterFacts, type RecordLetterRefusal } from './record-letter.rule';
export { differingFigures, reportFigureNames, type ReportFigureName, type ReportFigures } from './report-figures';
export { reportStates, type ReportState } from './report-state';
export { pointAnswers, type AnsweredLetter, type AnsweredPoint, type PointAnswer } from './representation-answer';
export { mayReopenForCorrection, type ReopenForCorrectionFacts } from './reopen-for-correction.rule';
export { mayRevokeExport, type RevokeExportRefusal } from './revoke-export.rule';
export { asksReason, differingWarnings, standingWarnings, type Warning } from './standing-warnings';
export type { SignReportFacts } from './sign-report-facts';
export { exportCode, mayUseExportCode, type UseExportCodeRefusal } from './use-export-code.rule';
export { mayUseExportPass, type UseExportPassRefusal } from './use-export-pass.rule';
export { mayUseReport, type UseReportRefusal } from './use-report.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ReportRefusal =
  | AbandonCorrectionRefusal
  | AcknowledgePointRefusal
  | AcknowledgeWarningsRefusal
  | AnswerLetterRefusal
  | ApproveReportRefusal
  | ComposeReportRefusal
  | CreateExportRefusal
  | DownloadExportRefusal
  | IssueReportRefusal
  | OpenCorrectionRefusal
  | QualityReviewReportRefusal
  | RecordLetterRefusal
  | ReopenForCorrectionRefusal
  | RequestLetterRefusal
  | SetCheckGradeRefusal
  | SignLetterRefusal
  | RevokeExportRefusal
  | UseExportCodeRefusal
  | UseExportPassRefusal
  | UseReportRefusal;
