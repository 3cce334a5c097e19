import { inject, Injectable } from '@angular/core';
import type { JobView, ReportView } from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Dialogs, texts, shortHash, type Fact } from '@akashi/web-ui';
import { ApproveReportDialog, type ApproveReportAsk } from './approve-report-dialog';
import { ComposeReportDialog, type ComposeReportAsk } from './compose-report-dialog';
import { ownWordsOf } from './own-words';
import { ReportEditor } from './report-editor';

/** What is done to a report until it is issued, each asked for once more before. Provided by the page. */
@Injectable()
export class ReportActions {
  private readonly api = inject(Api);
  private readonly editor = inject(ReportEditor);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);

  readonly sending = new Sending();
  private readonly t = texts({
    reviewTitle: ['審査の署名をします', 'Sign the quality review'],
    reviewText: [
      '今の内容に署名します。内容が変わると、この署名は外れます。',
      'You sign the content as it stands. When it changes, the signature is taken off.',
    ],
    review: ['審査の署名', 'Sign'],
    approveTitle: ['報告書を承認します', 'Approve the report'],
    approveText: [
      '業務実施責任者として、今の内容に署名します。監査証跡にも署名した時点が残ります。',
      'You sign the content as it stands, as engagement leader. The ledger is signed at the same moment.',
    ],
    approve: ['承認', 'Approve'],
    issueTitle: ['報告書を発行します', 'Issue the report'],
    issueText: [
      'PDF と別添を作成し、内容を固定します。発行は元に戻せません。',
      'PDF and appendix are made and the content is fixed. It cannot be taken back.',
    ],
    issue: ['発行', 'Issue'],
    version: ['版', 'Version'],
    draft: (version: number, draft: number) => [`第${version}版 草案 ${draft}`, `Version ${version}, draft ${draft}`],
    datedOn: ['報告書の日付', 'Dated'],
    digest: ['内容の SHA-256', 'SHA-256 of the content'],
    findings: ['発見事項', 'Findings'],
  });

  async compose(): Promise<ReportView | undefined> {
    const [view, current] = [this.editor.view(), this.context.current()];
    if (!view || !current) return undefined;
    const ask: ComposeReportAsk = {
      engagementId: this.editor.engagementId(),
      engagementState: view.engagementState,
      periodEnd: current.periodEnd,
      reportBy: view.reportBy,
      planIsBehind: view.planIsBehind,
      replacedDate: view.correction
        ? (view.versions.find(({ id }) => id === view.correction?.replacesId)?.datedOn ?? null)
        : null,
      report: view.report,
      documentNumber: view.report?.content.documentNumber ?? '',
      kept: view.report && ownWordsOf(view.report.content),
      words: this.editor.isTyped() ? this.editor.words() : null,
      typed: this.editor.changed(),
    };
    const composed = await this.dialogs.open<ReportView, ComposeReportAsk>(ComposeReportDialog, ask);
    if (composed) this.editor.forget();
    return this.settle(composed);
  }

  async qualityReview(report: ReportView): Promise<ReportView | undefined> {
    const { reviewTitle: title, reviewText: text, review: confirm } = this.t();
    const facts = this.facts(report);
    const sign = this.signing(report, 'qualityReview');
    if (!(await this.dialogs.confirm({ title, text, facts, confirm, icon: 'stamp' }))) return undefined;
    return this.settle(await this.sending.run(sign));
  }

  async approve(report: ReportView): Promise<ReportView | undefined> {
    const { approveTitle: title, approveText: text, approve: confirm } = this.t();
    const facts = this.facts(report);
    const warnings = this.editor.checks().filter(({ level, ok }) => level === 'warning' && !ok);
    if (warnings.length > 0) {
      const ask: ApproveReportAsk = { engagementId: this.editor.engagementId(), report, facts, warnings };
      return this.settle(await this.dialogs.open<ReportView, ApproveReportAsk>(ApproveReportDialog, ask));
    }
    const sign = this.signing(report, 'approve');
    if (!(await this.dialogs.confirm({ title, text, facts, confirm, icon: 'stamp' }))) return undefined;
    return this.settle(await this.sending.run(sign));
  }

  /** Asks for the issue; what becomes of it is the job's to say. */
  async issue(report: ReportView): Promise<JobView | undefined> {
    const { issueTitle: title, issueText: text, issue: confirm } = this.t();
    const facts = this.facts(report);
    const { id: reportId, version, digest } = report;
    const address = at(reportApi.issue, { engagementId: this.editor.engagementId(), reportId });
    if (!(await this.dialogs.confirm({ title, text, facts, confirm, icon: 'report' }))) return undefined;
    const job = await this.sending.run((key) => this.api.send(address, { version, digest }, key), address.url);
    if (!job) this.editor.reload();
    return job;
  }

  /** Signs this report of this engagement, however long one is asked before. */
  private signing(report: ReportView, what: 'qualityReview' | 'approve'): (key: string) => Promise<ReportView> {
    const { id: reportId, version, digest } = report;
    const address = at(reportApi[what], { engagementId: this.editor.engagementId(), reportId });
    return (key) => this.api.send(address, { version, digest }, key);
  }

  /** Shows what was answered; after a refusal what stands is read anew, since somebody may have been faster. */
  private settle(answer: ReportView | undefined): ReportView | undefined {
    if (answer) this.editor.take(answer);
    else this.editor.reload();
    return answer;
  }

  private facts(report: ReportView): Fact[] {
    const t = this.t();
    return [
      { label: t.version, value: t.draft(report.content.version, report.versionNo) },
      { label: t.datedOn, value: report.datedOn },
      { label: t.findings, value: String(report.content.findings.length) },
      { label: t.digest, value: shortHash(report.digest), code: true },
    ];
  }
}
