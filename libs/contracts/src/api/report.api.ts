import type { JobView } from '../job.contract';
import type { PreIssueCheckCode } from '@akashi/domain/report';
import type {
  PreIssueCheckView,
  ReportAcknowledgementView,
  ReportOverviewView,
  ReportTextsBody,
  ReportView,
} from '../report.contract';
import { download, get, of, post } from './operation';

/** What the firm itself says in the report; null keeps what the version before says, or the standard wording. */
export interface ComposeReportBody {
  datedOn: string;
  documentNumber: string | null;
  /** Why deviations that were explained are no findings. */
  explanation: string | null;
  subsequentEvents: { date: string; text: string }[] | null;
  texts: ReportTextsBody | null;
  /** The words to be weighed that whoever composes said yes to, as the ruleset lists them. */
  confirmedWords: string[];
}

export interface SignReportBody {
  version: number;
  /** The digest of what the signer had before their eyes. */
  digest: string;
}

/** Holds ids alone: what a passkey signed of an approval goes with the package. */
export interface ApproveReportBody extends SignReportBody {
  /** The set of acknowledged warnings; left out where none stands. */
  acknowledgementId?: string;
}

export interface AcknowledgedWarningBody {
  code: PreIssueCheckCode;
  /** How much of it was seen. */
  count: number;
  /** Empty where the check asks for none. */
  reason: string;
}

export interface AcknowledgeWarningsBody {
  version: number;
  warnings: AcknowledgedWarningBody[];
}

export const reportApi = {
  /** An issued file of a report. */
  file: download('engagements/:engagementId/report/:reportId/files/:format', 'report.read', {
    logs: { kind: 'download', thing: 'report' },
  }),
  /** That the ledger has the issue of these files: to be checked offline with one of them (C2SP tlog-proof). */
  proof: download('engagements/:engagementId/report/:reportId/proof', 'report.read', {
    logs: { kind: 'download', thing: 'report' },
  }),
  /** The report as it would look, marked as a draft. */
  preview: download('engagements/:engagementId/report/:reportId/preview.pdf', 'report.read', {
    logs: { kind: 'download', thing: 'report' },
  }),
  /** The same as a document of an office program. */
  previewDocx: download('engagements/:engagementId/report/:reportId/preview.docx', 'report.read', {
    logs: { kind: 'download', thing: 'report' },
  }),
  /** The versions of the report and what the next one would say. */
  overview: get('engagements/:engagementId/report', 'report.read', {
    answer: of<ReportOverviewView>(),
    logs: { kind: 'read', thing: 'report' },
  }),
  /** What stands between the report and its issue. */
  checks: get('engagements/:engagementId/report/checks', 'report.read', { answer: of<PreIssueCheckView[]>() }),
  /** One version of the report. */
  view: get('engagements/:engagementId/report/:reportId', 'report.read', {
    answer: of<ReportView>(),
    logs: { kind: 'read', thing: 'report' },
  }),
  /** Composes a new version of the report from the papers. */
  compose: post('engagements/:engagementId/report', 'report.compose', {
    body: of<ComposeReportBody>(),
    answer: of<ReportView>(),
  }),
  /** Signs the report as its quality reviewer. */
  qualityReview: post('engagements/:engagementId/report/:reportId/quality-review', 'report.quality-review', {
    stepUp: 'signature',
    body: of<SignReportBody>(),
    answer: of<ReportView>(),
    status: 200,
  }),
  /** Says of each warning that stands that whoever approves has read it, and why it may pass where that is asked. */
  acknowledge: post('engagements/:engagementId/report/:reportId/acknowledgements', 'report.approve', {
    body: of<AcknowledgeWarningsBody>(),
    answer: of<ReportAcknowledgementView>(),
  }),
  /** Approves the report as engagement partner. */
  approve: post('engagements/:engagementId/report/:reportId/approve', 'report.approve', {
    stepUp: 'signature',
    body: of<ApproveReportBody>(),
    answer: of<ReportView>(),
    status: 200,
  }),
  /** Asks for the issue; the answer is the job that does it. */
  issue: post('engagements/:engagementId/report/:reportId/issue', 'report.issue', {
    stepUp: 'signature',
    body: of<SignReportBody>(),
    answer: of<JobView>(),
    status: 202,
  }),
};
