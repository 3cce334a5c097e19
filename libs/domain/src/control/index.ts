export {
  mayAddEvidence,
  mayChangeEvidence,
  type AddEvidenceFacts,
  type ChangeEvidenceFacts,
  type ChangeEvidenceRefusal,
  type EvidenceRefusal,
} from './add-evidence.rule';
export { mayAssignTest, type AssignTestFacts, type AssignTestRefusal } from './assign-test.rule';
export { mainTargets, type MainTarget } from './main-target';
export { mayPrepareTest, type PrepareTestFacts, type PrepareTestRefusal } from './prepare-test.rule';
export { mayRecordTest, type RecordTestFacts, type RecordTestRefusal, type StepDraft } from './record-test.rule';
export {
  mayAnswerNote,
  mayResolveNote,
  mayWriteNote,
  noteStates,
  type NoteRefusal,
  type NoteState,
  type ResolveNoteFacts,
} from './review-note.rule';
export {
  mayReturnTest,
  mayReviewTest,
  type ReturnTestFacts,
  type ReturnTestRefusal,
  type ReviewTestFacts,
  type ReviewTestRefusal,
} from './review-test.rule';
export {
  currentSignOff,
  isCurrent,
  maySign,
  signOffRoles,
  type SignFacts,
  type SignOff,
  type SignOffRole,
  type SignRefusal,
} from './sign-off';
export { techniques, type Technique } from './technique';
export { testTypes, type TestType } from './test-type';
export { conclusions, recordingVoidsSignOff, testStates, type Conclusion, type TestState } from './test-state';
export { testWarningCodes, testWarnings, type TestWarningCode, type TestWarningFacts } from './test-warnings';
