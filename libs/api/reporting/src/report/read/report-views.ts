import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { PreIssueCheckView, ReplacedView, ReportOverviewView, ReportView } from '@akashi/contracts';
import type { PreIssueCheck, PreIssueLink } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { CorrectionStore, type Replacement } from '../../correction/correction.store';
import { LetterStore } from '../../letter/letter.store';
import { toContent } from '../compose/report-content';
import { ReportComparison, type ComparedReport } from '../report-comparison';
import { TemplateChoiceStore } from '../../template/template-choice.store';
import { ReportStore } from '../report.store';

/** Pages on which a check's missing things are mended: below the engagement, but for names, which the firm's own pages hold. */
const paths: Record<PreIssueLink, string> = {
  tests: 'matrix',
  plan: 'scope',
  'base-services': 'base-services',
  deviations: 'deviations',
  findings: 'findings',
  notes: 'review',
  team: 'plan',
  report: 'report',
  dates: 'plan',
  evidence: 'matrix',
  populations: 'populations',
  requests: 'requests',
  names: '/clients',
  'quality-review': 'report',
  letter: 'report',
};

@Injectable()
export class ReportViews {
  constructor(
    private readonly reports: ReportStore,
    private readonly letters: LetterStore,
    private readonly comparison: ReportComparison,
    private readonly corrections: CorrectionStore,
    private readonly templates: TemplateChoiceStore,
  ) {}

  async overview(tx: Tx, caller: Caller, room: Room): Promise<ReportOverviewView> {
    const { engagementId } = room;
    const standing = await this.reports.standing(tx, caller, engagementId);
    const versions = await this.reports.versions(tx, caller, engagementId);
    const [deadline] = await tx.query<{ on: string }[]>(
      `SELECT coalesce(overridden_on, computed_on) AS on FROM engagement_date
       WHERE firm_id = $1 AND engagement_id = $2 AND rule = 'report'`,
      [caller.firmId, engagementId],
    );
    return {
      engagementState: room.state,
      reportBy: deadline?.on ?? '',
      planIsBehind: await this.comparison.planIsBehind(tx, caller, room),
      report: standing
        ? await this.toView(tx, caller, room, await this.comparison.compare(tx, caller, room, standing))
        : null,
      letter: await this.letters.view(tx, caller, room),
      versions: versions.map((one) => ({ ...one, composedAt: one.composedAt.toISOString() })),
      correction: (await this.corrections.list(tx, caller, engagementId)).find(({ state }) => state === 'open') ?? null,
    };
  }

  async view(tx: Tx, caller: Caller, room: Room, id: string): Promise<ReportView> {
    const report = await this.reports.one(tx, caller, room.engagementId, id);
    return this.toView(tx, caller, room, await this.comparison.compare(tx, caller, room, report));
  }

  /** 404 before the first report is composed: there is nothing to check yet. */
  async checks(tx: Tx, caller: Caller, room: Room): Promise<PreIssueCheckView[]> {
    const standing = await this.reports.standing(tx, caller, room.engagementId);
    if (!standing) throw new DomainProblem('not-found');
    return (await this.comparison.compare(tx, caller, room, standing)).checks.map(toCheckView);
  }

  private async toView(
    tx: Tx,
    caller: Caller,
    room: Room,
    { report, signatures, changed }: ComparedReport,
  ): Promise<ReportView> {
    const { model, ledgerSize, ledgerRoot, composedAt, issuedAt, digest, ...row } = report;
    const replacements = await this.corrections.replacements(tx, caller, room.engagementId);
    return {
      ...row,
      digest,
      composedAt: composedAt.toISOString(),
      issuedAt: issuedAt?.toISOString() ?? null,
      content: toContent(model),
      signatures: signatures.map(({ voided, signedAt, ...signature }) => ({
        ...signature,
        signedAt: signedAt.toISOString(),
        isCurrent: !voided && signature.digest === digest,
      })),
      acknowledgement: await this.reports.acknowledgements.last(tx, caller, room.engagementId, report.id),
      files: await this.reports.files(tx, caller, room.engagementId, report.id),
      wordTemplate: await this.templates.issued(tx, caller, room.engagementId, report.id),
      ledger: ledgerSize !== null && ledgerRoot !== null ? { size: ledgerSize, root: ledgerRoot } : null,
      replaced: replacedIn(replacements, report.id),
      changed,
    };
  }
}

function toCheckView(check: PreIssueCheck): PreIssueCheckView {
  return { ...check, path: paths[check.link] };
}

/** That a version of the report was replaced; null while it stands. */
export function replacedIn(replacements: readonly Replacement[], reportId: string): ReplacedView | null {
  const found = replacements.find(({ replacesId }) => replacesId === reportId);
  if (!found) return null;
  const { edition, reportId: by, on, reason } = found;
  return { edition, reportId: by, on, reason };
}
