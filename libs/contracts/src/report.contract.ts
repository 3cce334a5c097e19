import type { SignatureMethod, TestType } from '@akashi/domain/control';
import type { EngagementKind, EngagementState, ReportWording, SelectionMethod } from '@akashi/domain/engagement';
import type { PreIssueCheck, PreIssueCheckCode, ReportState } from '@akashi/domain/report';
import type { CorrectionView, ReplacedView } from './correction.contract';
import type { LetterView } from './letter.contract';

/** §2, 3, 4 and 9 of the report: paragraphs, one string each. */
export interface ReportTextsBody {
  clientResponsibility: string[];
  firmResponsibility: string[];
  nature: string[];
  restriction: string[];
}

export interface ReportScopePartView {
  label: string;
  all: number;
  selected: number;
  excluded: number;
  notSelected: number;
  omitted: number;
  design: number;
  operation: number;
  /** Absent in reports that were composed before update tests were planned. */
  update?: number;
}

export interface ResultCountView {
  testType: TestType;
  performed: number;
  NO_EXCEPTION: number;
  FINDING: number;
  NOT_APPLICABLE: number;
  OMITTED: number;
}

export interface ReportedFindingView {
  number: string;
  criterion: string;
  testType: TestType;
  controlText: string;
  fact: string;
  difference: string;
  extent: string;
  deviations: number;
  tested: number;
  /** Counted apart from the sample; absent where none was picked for what it is. */
  specific?: { tested: number; deviations: number };
  items: readonly string[];
  confirmedOn: string;
  changedOn: string | null;
}

/** The issued version that a corrected one replaces, and the reason as it is printed. */
export interface ReportCorrectionView {
  replaced: { version: number; documentNumber: string; issuedOn: string; sha256: string };
  reason: string;
}

/** What the report says, as it was frozen; the rows of 別添1 are counted here and stand in the files. */
export interface ReportContentView {
  documentNumber: string;
  /** 1 for 第1版. */
  version: number;
  /** What it replaces and why; absent in a first version. */
  correction?: ReportCorrectionView;
  reportDate: string;
  firm: { name: string; address: string };
  leaders: readonly { title: string; name: string }[];
  addressee: { company: string; title: string; name: string };
  subject: {
    serviceName: string;
    serviceKind: string;
    scope: string;
    auditScopes?: { external: string; internal: string };
    regions: readonly string[];
    baseServices: readonly { name: string; registrationNo: string }[];
    period: { from: string; to: string };
    edition: string;
    statement: { version: number; date: string; fileName: string; sha256: string };
  };
  /** Titles, and the sentences around the facts, as they are printed. */
  wording: ReportWording;
  texts: {
    clientResponsibility: readonly string[];
    firmResponsibility: readonly string[];
    nature: readonly string[];
    restriction: readonly string[];
  };
  scope: {
    kind: EngagementKind;
    parts: readonly ReportScopePartView[];
    omissions: readonly { reason: string; count: number }[];
  };
  results: {
    testsWithSamples: number;
    populations: number;
    sampleItems: number;
    /** Items by the method that chose them; absent where every one was drawn at random. */
    methods?: Partial<Record<SelectionMethod, number>>;
    deviations: number;
    deviationsExplained: number;
    explanation: string;
  };
  counts: ResultCountView[];
  findings: readonly ReportedFindingView[];
  subsequentEvents: { until: string; events: readonly { date: string; text: string }[] };
  appendixRows: number;
}

export type ReportSignatureRole = 'quality_review' | 'approve';

export interface ReportSignatureView {
  role: ReportSignatureRole;
  signerId: string;
  signerName: string;
  meaning: string;
  method: SignatureMethod;
  /** The passkey whose answer is kept with the signature, as devices name it; null where none is. */
  passkey: string | null;
  signedAt: string;
  digest: string;
  /** Not voided, and under the digest the report has now. */
  isCurrent: boolean;
}

export type ReportFormat = 'pdf' | 'xlsx' | 'docx';

export interface IssuedFileView {
  format: ReportFormat;
  fileName: string;
  sha256: string;
  size: number;
}

/** The warnings that stood when a report was approved, as whoever approved it let them pass. */
export interface ReportAcknowledgementView {
  id: string;
  byName: string;
  at: string;
  warnings: { code: PreIssueCheckCode; count: number; of: number; reason: string }[];
}

export interface ReportView {
  id: string;
  versionNo: number;
  state: ReportState;
  datedOn: string;
  digest: string;
  composedBy: string;
  composedByName: string;
  composedAt: string;
  issuedAt: string | null;
  content: ReportContentView;
  signatures: ReportSignatureView[];
  /** The last set of acknowledged warnings: the one of the approval, once it is given. */
  acknowledgement: ReportAcknowledgementView | null;
  files: IssuedFileView[];
  /** The firm's own template that made the issued Word file; null where it has the form that comes with the product. */
  wordTemplate: { name: string; versionNo: number } | null;
  /** Where the ledger stood at the approval; null before. */
  ledger: { size: number; root: string } | null;
  /** The version that took its place after the issue; null while it stands. */
  replaced: ReplacedView | null;
  /** Parts of the content that the papers no longer say; empty when the report is current or issued. */
  changed: string[];
  version: number;
}

/** The report as it stands, and what came before it. */
export interface ReportOverviewView {
  engagementState: EngagementState;
  /** The deadline in force. */
  reportBy: string;
  /** A statement newer than the approved plan's came in: nothing is composed until the plan is amended. */
  planIsBehind: boolean;
  report: ReportView | null;
  letter: LetterView | null;
  versions: {
    id: string;
    versionNo: number;
    edition: number;
    state: ReportState;
    datedOn: string;
    composedAt: string;
  }[];
  /** The open correction of the issued version; null while none is. */
  correction: CorrectionView | null;
}

/** A check before the issue, with the page on which one mends what is missing: below the engagement, or from the root with `/` before it. */
export interface PreIssueCheckView extends PreIssueCheck {
  path: string;
}
