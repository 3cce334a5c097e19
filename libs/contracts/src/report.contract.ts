import type { TestType } from '@akashi/domain/control';
import type { EngagementKind, EngagementState } from '@akashi/domain/engagement';
import type { PreIssueCheck, ReportState } from '@akashi/domain/report';

/** Travels in the query of the upload, whose body is the letter as PDF. */
export interface RecordLetterQuery {
  datedOn: string;
  receivedOn: string;
  signerName: string;
  signerTitle: string;
}

export interface LetterView extends RecordLetterQuery {
  id: string;
  fileName: string;
  fileSha256: string;
  recordedByName: string;
  recordedAt: string;
}

/** §2, 3, 4 and 9 of the report: paragraphs, one string each. */
export interface ReportTextsBody {
  clientResponsibility: string[];
  firmResponsibility: string[];
  nature: string[];
  restriction: string[];
}

/** What the firm itself says in the report; null keeps what the version before says, or the standard wording. */
export interface ComposeReportBody {
  datedOn: string;
  documentNumber: string | null;
  /** Why deviations that were explained are no findings. */
  explanation: string | null;
  subsequentEvents: { date: string; text: string }[] | null;
  texts: ReportTextsBody | null;
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
  items: readonly string[];
  confirmedOn: string;
  changedOn: string | null;
}

/** What the report says, as it was frozen; the rows of 別添1 are counted here and stand in the files. */
export interface ReportContentView {
  documentNumber: string;
  version: number;
  reportDate: string;
  firm: { name: string; address: string };
  leaders: readonly { title: string; name: string }[];
  addressee: { company: string; title: string; name: string };
  subject: {
    serviceName: string;
    serviceKind: string;
    scope: string;
    regions: readonly string[];
    baseServices: readonly { name: string; registrationNo: string }[];
    period: { from: string; to: string };
    edition: string;
    statement: { version: number; date: string; fileName: string; sha256: string };
  };
  texts: {
    clientResponsibility: readonly string[];
    firmResponsibility: readonly string[];
    nature: readonly string[];
    restriction: readonly string[];
  };
  scope: {
    kind: EngagementKind;
    cycleYear: number | null;
    parts: readonly ReportScopePartView[];
    omissions: readonly { reason: string; count: number }[];
  };
  results: {
    testsWithSamples: number;
    populations: number;
    sampleItems: number;
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
  method: string;
  signedAt: string;
  digest: string;
  /** Not voided, and under the digest the report has now. */
  isCurrent: boolean;
}

export type ReportFormat = 'pdf' | 'xlsx';

export interface IssuedFileView {
  format: ReportFormat;
  fileName: string;
  sha256: string;
  size: number;
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
  files: IssuedFileView[];
  /** Where the ledger stood at the approval; null before. */
  ledger: { size: number; root: string } | null;
  /** Parts of the content that the papers no longer say; empty when the report is current or issued. */
  changed: string[];
  version: number;
}

/** The report as it stands, and what came before it. */
export interface ReportOverviewView {
  engagementState: EngagementState;
  /** The deadline in force. */
  reportBy: string;
  report: ReportView | null;
  letter: LetterView | null;
  versions: { id: string; versionNo: number; state: ReportState; datedOn: string; composedAt: string }[];
}

/** A check before the issue, with the page (below the engagement) on which one mends what is missing. */
export interface PreIssueCheckView extends PreIssueCheck {
  path: string;
}

export interface SignReportBody {
  version: number;
  /** The digest of what the signer had before their eyes. */
  digest: string;
}

export interface IssueReportBody {
  version: number;
}

export interface CreateExportBody {
  recipientName: string;
  recipientEmail: string;
  /** How long the link opens, 1 to `exportLimits.days`. */
  days: number;
  maxDownloads: number;
}

export interface RevokeExportBody {
  version: number;
  reason: string;
}

export type ExportState = 'open' | 'expired' | 'revoked' | 'used-up';

export interface ExportView {
  id: string;
  reportId: string;
  recipientName: string;
  recipientEmail: string;
  expiresAt: string;
  maxDownloads: number;
  downloadCount: number;
  state: ExportState;
  revokeReason: string | null;
  createdByName: string;
  createdAt: string;
  accesses: { format: string; ip: string; accessedAt: string }[];
  version: number;
}

/** The token is told once, here; only its hash is kept. */
export interface CreatedExportView extends ExportView {
  token: string;
  /** Path of the vendor's page, token included. */
  path: string;
}

export interface OpenExportBody {
  token: string;
  email: string;
}

export interface DownloadExportBody extends OpenExportBody {
  format: ReportFormat;
}

/** What the recipient of a link sees. */
export interface VendorExportView {
  firmName: string;
  serviceName: string;
  recipientName: string;
  expiresAt: string;
  downloadsLeft: number;
  files: IssuedFileView[];
}
