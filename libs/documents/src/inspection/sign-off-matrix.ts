import type { Conclusion, SignatureMethod, TestState, TestType } from '@akashi/domain/control';
import type { TeamRole } from '@akashi/domain/engagement';
import type { ReportState } from '@akashi/domain/report';
import type { InspectionMark } from './inspection-mark';

/** Who put their name under something, and when. */
export interface MatrixSignature {
  readonly role: 'prepare' | 'review' | 'quality_review' | 'approve';
  readonly name: string;
  /** The signer's role in the team. */
  readonly teamRole: TeamRole;
  /** ISO instants. */
  readonly signedAt: string;
  readonly method: SignatureMethod;
  /** Null while it stands. */
  readonly voidedAt: string | null;
}

export interface SignOffMatrixRow {
  readonly number: string;
  readonly suffix: string | null;
  readonly text: string;
  /** Null where the control has no test: it is not tested here. */
  readonly test: {
    readonly type: TestType;
    readonly state: TestState;
    readonly conclusion: Conclusion | null;
    readonly assignee: string | null;
    readonly evidence: number;
    readonly items: number;
    readonly deviations: number;
    readonly openNotes: number;
    readonly signatures: readonly MatrixSignature[];
  } | null;
}

export interface SignedReport {
  readonly versionNo: number;
  readonly state: ReportState;
  readonly signatures: readonly MatrixSignature[];
}

/** 署名一覧: every control and test of an engagement with who signed it, as it stands at the moment that the mark names. */
export interface SignOffMatrix {
  readonly mark: InspectionMark;
  readonly firm: string;
  readonly client: string;
  readonly service: string;
  readonly rows: readonly SignOffMatrixRow[];
  readonly reports: readonly SignedReport[];
}
