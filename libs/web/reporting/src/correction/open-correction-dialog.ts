import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { CorrectionView, ReportView } from '@akashi/contracts';
import { at, correctionApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayOpenCorrection } from '@akashi/domain/report';
import { noWordRules } from '@akashi/domain/text';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { CheckField, TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface OpenCorrectionAsk {
  engagementId: string;
  engagementState: EngagementState;
  report: Pick<ReportView, 'id' | 'version' | 'state' | 'content'>;
}

/** Says why an issued report is wrong; what it says is printed in the version that takes its place. */
@Component({
  selector: 'ak-open-correction-dialog',
  imports: [CheckField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.report.content.version)" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-textarea-field [label]="t().reason" [help]="t().reasonHelp" [rows]="4" [formField]="form.fields.reason" />
      <ak-check-field [label]="t().gives" [formField]="form.fields.givesOldFile" />
      <p class="cap">{{ t().givesHelp }}</p>
    </ak-form-dialog>
  `,
})
export class OpenCorrectionDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<OpenCorrectionAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly words = inject(EngagementContext).current()?.ruleset.words ?? noWordRules;

  protected readonly t = texts({
    title: (version: number) => [`第${version}版の訂正を始めます`, `Correct version ${version}`],
    what: [
      '発行した版は、次の版を発行するまでそのまま有効です。調書と発見事項は、理由を付けて開いたものだけを直せます。次の版には審査と承認を新しく受けます。',
      'The issued version stands until the next one is issued. Only papers and findings that are reopened with a reason change. The next version is reviewed and approved anew.',
    ],
    reason: ['訂正の理由', 'Why it is wrong'],
    reasonHelp: [
      '次の版の表紙と末尾に印刷されます。事実だけを述べます。',
      'Printed on the first sheet of the next version and at its end. State facts alone.',
    ],
    gives: ['置き換えた後も、前の版のリンクで前の版を渡す', 'Go on handing out the old version by its links'],
    givesHelp: [
      '置き換えられたことを先に知らせます。外すと、前の版のリンクは知らせだけになります。',
      'Its recipients are told first that it was replaced. Without it, the old links tell that and nothing more.',
    ],
    send: ['訂正の開始', 'Open the correction'],
  });
  protected readonly form = ruleForm({
    said: { reason: '', givesOldFile: true },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) =>
      mayOpenCorrection({
        engagementState: this.ask.engagementState,
        reportState: this.ask.report.state,
        isAnotherOpen: false,
        reason,
        words: this.words,
      }),
    about: { 'correction.reason-missing': 'reason', 'correction.banned-word': 'reason' },
    sending: this.sending,
    send: ({ reason, givesOldFile }) => this.open(reason.trim(), givesOldFile),
  });

  private open(reason: string, givesOldFile: boolean): Promise<CorrectionView | undefined> {
    const { engagementId, report } = this.ask;
    const body = { reportId: report.id, version: report.version, reason, givesOldFile };
    return this.sending.run((key) => this.api.send(at(correctionApi.open, { engagementId }), body, key));
  }
}
