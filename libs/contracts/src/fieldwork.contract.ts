import type {
  Conclusion,
  MainTarget,
  PaperContent,
  PrepareTestRefusal,
  ReviewTestRefusal,
  SignInBatchRefusal,
  SignRefusal,
  SignatureMethod,
  Technique,
  TestState,
  TestType,
  TestWarningCode,
} from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';
import type { DeviationState } from '@akashi/domain/sampling';
import type { StepCopyView, StepSourceView } from './copied-steps.contract';
import type { EvidenceLinkView, MarkView } from './evidence.contract';
import type { VersionedTest } from './matrix.contract';
import type { NotePlaceView, NoteView, PaperPersonView } from './note.contract';
import type { RecordedTestView } from './recorded-test.contract';

export interface StepBody {
  /** Null for a step that is new. */
  id: string | null;
  technique: Technique;
  procedure: string;
  result: string;
  interviewee: string;
  performedOn: string | null;
}

export interface RecordedStepsView extends RecordedTestView {
  /** Ids of the steps, in the order they were sent. */
  stepIds: string[];
}

export interface StepView extends StepBody {
  id: string;
  position: number;
  performedBy: string | null;
  /** The procedure of the firm it was written from; null for a step of the auditor's own. */
  source: StepSourceView | null;
  /** The step of another paper it was copied from; null for one that was not. */
  copied: StepCopyView | null;
}

/** Why a paper is not signed among others. */
export type LeftOutOfBatch = PrepareTestRefusal | ReviewTestRefusal | SignInBatchRefusal | SignRefusal;

/** A paper as it was seen: its version, and the digest of what a signature stands under. */
export interface SeenPaper extends VersionedTest {
  digest: string;
}

export interface SignatureBatchView {
  ready: SeenPaper[];
  leftOut: { id: string; reasons: LeftOutOfBatch[] }[];
}

export interface SignOffView {
  id: string;
  role: 'prepare' | 'review' | 'quality_review' | 'approve';
  signerId: string;
  signerName: string;
  teamRole: string;
  digest: string;
  signedAt: string;
  /** By what the signer had proven that it is them. */
  method: SignatureMethod;
  /** The passkey whose answer is kept with the signature, as devices name it; null where none is. */
  passkey: string | null;
  /** Not voided, and what was signed is what is there. */
  current: boolean;
  voided: { reason: string; by: string; at: string } | null;
}

export interface DeviationView {
  id: string;
  number: number;
  testId: string;
  testType: TestType;
  controlNumber: string;
  attribute: string;
  fact: string;
  state: DeviationState;
  recordedBy: string;
  recordedByName: string;
  recordedAt: string;
  itemIds: string[];
  /** Every item that shows it is of a population that was replaced or withdrawn. */
  isOfEnded: boolean;
  evaluations: { outcome: string; explanation: string; by: string; byName: string; at: string }[];
  version: number;
}

export interface PaperPopulationView {
  id: string;
  code: string;
  name: string;
  rowCount: number;
  state: string;
  /** Items that are not void; on a closed paper those of the sample as it was when the paper was closed. */
  drawn: number;
  /** So many more the sample has since the paper was closed: they are of the papers that still use it. */
  drawnLater: number;
  /** The rank of the last item of the sample that a closed paper was closed with; null while the paper stands. */
  lastRank: number | null;
  attributes: { attribute: string; name: string }[];
}

/** A working paper: the test in focus with the control it tests and everything that was recorded for it. */
export interface PaperView {
  id: string;
  type: TestType;
  state: TestState;
  round: number;
  version: number;
  assigneeId: string | null;
  dueOn: string | null;
  conclusion: Conclusion | null;
  conclusionNote: string;
  evidenceCount: number;
  itemTotal: number;
  itemDone: number;
  deviationCount: number;
  openNoteCount: number;
  /** An issued report is being corrected, and this signed paper was not reopened for it. */
  isFrozen: boolean;
  control: {
    id: string;
    number: string;
    suffix: string | null;
    labelJa: string;
    labelEn: string;
    text: string;
    statementVersion: number;
    frequency: FrequencyCode | null;
    owner: string;
    target: MainTarget | null;
    populationCode: string | null;
    inheritedFrom: string | null;
    validFrom: string | null;
    validTo: string | null;
  };
  siblings: { id: string; type: TestType; state: TestState; conclusion: Conclusion | null }[];
  steps: StepView[];
  evidence: EvidenceLinkView[];
  /** In the order of evidence and number. */
  marks: MarkView[];
  populations: PaperPopulationView[];
  deviations: DeviationView[];
  notes: NoteView[];
  /** Who may be named in a note today. */
  team: PaperPersonView[];
  signOffs: SignOffView[];
  warnings: TestWarningCode[];
  /** SHA-256 of what a signature would be put under now. */
  digest: string;
}

/** A paper as it stood at one time, under the digest that a signature then stands under. */
export interface DigestedContentView {
  digest: string;
  content: PaperContent;
}

export interface PaperContentsView {
  now: DigestedContentView;
  /** What signatures were put under and what the reader saw; of the earliest only the digest is known, and they are not here. */
  kept: DigestedContentView[];
  /** When the reader last saw or signed the paper as it is no more; null where they signed it as it is, or see it for the first time. */
  look: { digest: string; at: string } | null;
}

export interface SignedTestsView {
  count: number;
  tests: RecordedTestView[];
}

/** What waits for the caller in one engagement. */
export interface ReviewQueueView {
  toReview: QueuedTest[];
  toRework: QueuedTest[];
  toAnswer: QueuedTest[];
  /** Papers with a note that names the caller, which they have not answered and nobody settled. */
  mentioned: QueuedTest[];
  /** Papers with a note of the caller's own that was answered. */
  toResolve: QueuedTest[];
  explanations: DeviationView[];
}

export interface QueuedTest {
  id: string;
  version: number;
  type: TestType;
  state: TestState;
  conclusion: Conclusion | null;
  controlNumber: string;
  text: string;
  preparedBy: string | null;
  preparedByName: string | null;
  preparedAt: string | null;
  openNotes: number;
  deviations: number;
  evidence: number;
  /** What its notes hang on that nobody settled yet. */
  notePlaces: NotePlaceView[];
  /** Notes of the caller's own on it, settled ones too. */
  ownNotes: number;
  /** It was given back before. */
  wasReturned: boolean;
}
