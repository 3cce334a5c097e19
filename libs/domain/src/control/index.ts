import type { EvidenceRefusal } from './add-evidence.rule';
import type { AnswerNoteRefusal } from './answer-note.rule';
import type { AssignTestRefusal } from './assign-test.rule';
import type { ChangeCellRefusal } from './change-cell.rule';
import type { ChangeEvidenceRefusal } from './change-evidence.rule';
import type { ChangeMarkRefusal } from './change-mark.rule';
import type { CorrectEvidenceRefusal } from './correct-evidence.rule';
import type { CopyStepsRefusal } from './copy-steps.rule';
import type { CorrectPaperRefusal } from './correct-paper.rule';
import type { FillPaperRefusal } from './fill-paper.rule';
import type { MarkEvidenceRefusal } from './mark-evidence.rule';
import type { SetHarmfulFilesRefusal } from './set-harmful-files.rule';
import type { TakeHarmfulFileRefusal } from './take-harmful-file.rule';
import type { PrepareTestRefusal } from './prepare-test.rule';
import type { RecordTestRefusal } from './record-test.rule';
import type { RenewStepRefusal } from './renew-step.rule';
import type { ResolveNoteRefusal } from './resolve-note.rule';
import type { ReturnTestRefusal } from './return-test.rule';
import type { ReviewTestRefusal } from './review-test.rule';
import type { SaveViewRefusal } from './save-view.rule';
import type { ShareEvidenceRefusal } from './share-evidence.rule';
import type { SignInBatchRefusal } from './sign-in-batch.rule';
import type { SignRefusal } from './sign.rule';
import type { TakeWorkbookRefusal } from './take-workbook.rule';
import type { WriteNoteRefusal } from './write-note.rule';
import type { WriteOnTestRefusal } from './write-on-test.rule';

export { mainTargets, type MainTarget } from '../engagement/main-target';
export { testTypes, type TestType } from '../engagement/test-type';
export { mayAddEvidence, type AddEvidenceFacts, type EvidenceRefusal } from './add-evidence.rule';
export { mayAnswerNote, type AnswerNoteRefusal } from './answer-note.rule';
export { mayAssignTest, type AssignTestFacts, type AssignTestRefusal } from './assign-test.rule';
export { cellColumns, cellsIn, placeTests, type CellColumn, type CellOf, type TestPlaces } from './cell-column';
export {
  cellFields,
  cellLock,
  changedTestLimit,
  isStaleCell,
  mayChangeCell,
  type CellField,
  type CellLock,
  type ChangeCellFacts,
  type ChangeCellRefusal,
} from './change-cell.rule';
export { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
export {
  mayCorrectEvidence,
  needsReason,
  type CorrectEvidenceFacts,
  type CorrectEvidenceRefusal,
} from './correct-evidence.rule';
export { mayCorrectPaper } from './correct-paper.rule';
export {
  changedFacts,
  completenessChecks,
  evidenceOrigins,
  type CompletenessCheck,
  type EvidenceFacts,
  type EvidenceField,
  type EvidenceOrigin,
  type IpeRecord,
} from './evidence-facts';
export {
  cellNames,
  insideOf,
  markKinds,
  pageUnits,
  type MarkedLines,
  type MarkedRegion,
  type MarkKind,
  type MarkPlace,
} from './evidence-mark';
export {
  mayFillPaper,
  stepLimit,
  stepsToFill,
  type FillPaperFacts,
  type FillPaperRefusal,
  type HeldProcedure,
  type StepFromProcedure,
} from './fill-paper.rule';
export { mayChangeMark } from './change-mark.rule';
export { markNeedsNote } from './said-by-mark';
export {
  handedOutName,
  harmfulFileTerms,
  harmKnown,
  isLateFinding,
  type FileScan,
  type Harm,
  type HarmfulFileTerm,
} from './harmful-file';
export { maySetHarmfulFiles } from './set-harmful-files.rule';
export { mayTakeHarmfulFile } from './take-harmful-file.rule';
export { mayMarkEvidence, type MarkEvidenceFacts, type MarkEvidenceRefusal } from './mark-evidence.rule';
export { mergeCell, type CellMerge } from './merge-cell';
export { isSamePlace, noteFields, wholePaper, type NotePlace } from './note-place';
export { papersOfFile, type PaperForFile, type UnplacedFile } from './papers-of-file';
export { mayShareEvidence, type ShareEvidenceFacts, type ShareEvidenceRefusal } from './share-evidence.rule';
export {
  copySources,
  mayCopySteps,
  stepsToCopy,
  type CopySource,
  type CopyStepsRefusal,
  type StepToCopy,
} from './copy-steps.rule';
export { matrixPageSorts, type MatrixPageSort } from './matrix-page-sort';
export { noteStates, type NoteState } from './note-state';
export { paperChanges, type PaperChange } from './paper-changes';
export type {
  ContentDeviation,
  ContentEvidence,
  ContentFacts,
  ContentItem,
  ContentMark,
  ContentStep,
  PaperContent,
} from './paper-content';
export { mayPrepareTest, type PrepareTestFacts, type PrepareTestRefusal } from './prepare-test.rule';
export { mayRecordTest, type RecordTestFacts, type RecordTestRefusal, type StepDraft } from './record-test.rule';
export { mayRenewStep, renewals, type Renewal, type RenewStepFacts, type RenewStepRefusal } from './renew-step.rule';
export { mayResolveNote, type ResolveNoteFacts, type ResolveNoteRefusal } from './resolve-note.rule';
export { mayReturnTest, type ReturnTestFacts, type ReturnTestRefusal } from './return-test.rule';
export { mayReviewTest, type ReviewTestFacts, type ReviewTestRefusal } from './review-test.rule';
export { maySaveView, savedViewLimit, viewNameLimit, type SaveViewFacts, type SaveViewRefusal } from './save-view.rule';
export {
  currentSignOff,
  isCurrent,
  signOffRoles,
  type SignatureMethod,
  type SignOff,
  type SignOffRole,
} from './sign-off';
export {
  maySignInBatch,
  reasonsForOwnSignature,
  reasonsOnPaper,
  type Opened,
  type SignInBatchFacts,
  type SignInBatchRefusal,
} from './sign-in-batch.rule';
export { maySign, type SignFacts, type SignRefusal } from './sign.rule';
export {
  matrixWorkbookFormat,
  mayTakeWorkbook,
  type TakeWorkbookFacts,
  type TakeWorkbookRefusal,
} from './take-workbook.rule';
export { techniques, type Technique } from './technique';
export { conclusions, recordingVoidsSignOff, testStates, type Conclusion, type TestState } from './test-state';
export { testWarningCodes, testWarnings, type TestWarningCode, type TestWarningFacts } from './test-warnings';
export { mayWriteNote, type WriteNoteRefusal } from './write-note.rule';
export { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ControlRefusal =
  | AnswerNoteRefusal
  | AssignTestRefusal
  | ChangeCellRefusal
  | ChangeEvidenceRefusal
  | CorrectEvidenceRefusal
  | CorrectPaperRefusal
  | EvidenceRefusal
  | CopyStepsRefusal
  | FillPaperRefusal
  | ChangeMarkRefusal
  | MarkEvidenceRefusal
  | SetHarmfulFilesRefusal
  | TakeHarmfulFileRefusal
  | PrepareTestRefusal
  | RecordTestRefusal
  | RenewStepRefusal
  | ResolveNoteRefusal
  | ReturnTestRefusal
  | ReviewTestRefusal
  | SaveViewRefusal
  | ShareEvidenceRefusal
  | SignInBatchRefusal
  | SignRefusal
  | TakeWorkbookRefusal
  | WriteNoteRefusal
  | WriteOnTestRefusal;
export { attachmentPath, deepestAttachment } from './attachment-place';
