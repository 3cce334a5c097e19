import type { CopyStepsRefusal, FillPaperRefusal } from '@akashi/domain/control';

/** The step of another paper that a step was copied from. */
export interface StepCopyView {
  stepId: string;
  /** Null where it is of this engagement. */
  engagementName: string | null;
  controlNumber: string;
  /** The version of it that was copied, and the one that it has now. */
  version: number;
  newest: number;
  /** Whether the step says what that one says now. */
  isVerbatim: boolean;
}

/** Where last year's paper of the same control is. */
export interface PriorPaperView {
  /** The last audited engagement of the service; null where there is none, or it is closed to the reader. */
  engagementId: string | null;
  name: string;
  /** Null where the control has no paper there. */
  testId: string | null;
  /** There is one, and the reader is not let in there. */
  isClosed: boolean;
}

export interface CopiedStepsView {
  filled: { id: string; version: number; steps: number }[];
  leftOut: { id: string; reason: CopyStepsRefusal }[];
}

export interface StepSourceView {
  procedureId: string;
  /** Tells several procedures of one criterion apart. */
  code: string;
  version: number;
  /** The version that holds now. */
  newest: number;
  /** Whether the step says what that version says. */
  isVerbatim: boolean;
}

export interface FilledPapersView {
  filled: { id: string; version: number; steps: number }[];
  leftOut: { id: string; reason: FillPaperRefusal }[];
}
