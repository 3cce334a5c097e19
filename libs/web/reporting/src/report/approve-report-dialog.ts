import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { preIssueCheckLabels, type PreIssueCheckView, type ReportView } from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import { asksReason, mayAcknowledgeWarnings } from '@akashi/domain/report';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ApproveReportAsk {
  engagementId: string;
  report: ReportView;
  facts: readonly Fact[];
  /** The warnings that stand. */
  warnings: readonly PreIssueCheckView[];
}

/**
 * The approval of a report whose checks warn: each warning stands in sight above the button, with room for a word, so whoever presses it
 * has looked at them. They are kept first; the approval names the set and holds no word of it.
 */
@Component({
  selector: 'ak-approve-report-dialog',
  imports: [Facts, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().text }}</p>
      <ak-facts akStale [facts]="ask.facts" />
      <p>
        <b>{{ t().warnings(ask.warnings.length) }}</b>
      </p>
      @for (one of ask.warnings; track one.code) {
        <ak-textarea-field
          [rows]="2"
          [label]="t().warning(labels[one.code][lang()], one.count)"
          [help]="asksReason(one.code) ? t().asked : t().free"
          [formField]="form.fields[one.code]!"
        />
      }
    </ak-form-dialog>
  `,
})
export class ApproveReportDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<ApproveReportAsk>(DIALOG_DATA);
  protected readonly lang = inject(Language).lang;
  private readonly sending = new Sending();

  protected readonly labels = preIssueCheckLabels;
  protected readonly asksReason = asksReason;
  protected readonly t = texts({
    title: ['警告を確認して報告書を承認します', 'Acknowledge the warnings and approve the report'],
    text: [
      '業務実施責任者として、今の内容に署名します。確認した警告と理由は、承認の記録として残ります。',
      'You sign the content as it stands, as engagement leader. The warnings and reasons stay with the approval.',
    ],
    warnings: (n: number) => [`いま出ている警告 ${n}件`, n === 1 ? '1 warning stands' : `${n} warnings stand`],
    warning: (label: string, n: number) => [`${label}（${n}件）`, `${label} (${n})`],
    asked: ['この警告があっても発行できる理由を入力してください。', 'Say why the report can go out in spite of it.'],
    free: ['理由は任意です。', 'A reason is optional.'],
    send: ['警告を確認して承認', 'Acknowledge and approve'],
  });
  protected readonly form = ruleForm<Record<string, string>, ReportView>({
    said: Object.fromEntries(this.ask.warnings.map(({ code }) => [code, ''])),
    required: this.ask.warnings.map(({ code }) => code).filter(asksReason),
    limits: Object.fromEntries(this.ask.warnings.map(({ code }) => [code, 2000])),
    rules: Object.fromEntries(
      this.ask.warnings.map(({ code, count }) => [
        code,
        (said: Record<string, string>) =>
          mayAcknowledgeWarnings({
            state: 'quality_reviewed',
            standing: [{ code, count }],
            acknowledged: [{ code, count, reason: said[code] ?? '' }],
          }),
      ]),
    ),
    sending: this.sending,
    send: (said) => this.approve(said),
  });

  private async approve(said: Record<string, string>): Promise<ReportView | undefined> {
    const { engagementId, report, warnings } = this.ask;
    const path = { engagementId, reportId: report.id };
    const { version, digest } = report;
    const read = warnings.map(({ code, count }) => ({ code, count, reason: (said[code] ?? '').trim() }));
    const kept = await this.sending.run((key) =>
      this.api.send(at(reportApi.acknowledge, path), { version, warnings: read }, key),
    );
    if (!kept) return undefined;
    const body = { version, digest, acknowledgementId: kept.id };
    return this.sending.run((key) => this.api.send(at(reportApi.approve, path), body, key));
  }
}
