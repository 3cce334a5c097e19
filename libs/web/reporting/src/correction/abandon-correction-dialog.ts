import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { CorrectionView } from '@akashi/contracts';
import { at, correctionApi } from '@akashi/contracts/api';
import { mayAbandonCorrection } from '@akashi/domain/report';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface CorrectionAsk {
  engagementId: string;
  correction: CorrectionView;
}

/** Gives a correction up; whether the issued version still says what the papers say, the server knows. */
@Component({
  selector: 'ak-abandon-correction-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title"
      [label]="t().reason"
      [rows]="2"
      [action]="t().send"
    >
      <p>{{ t().what(ask.correction.replacedEdition) }}</p>
    </ak-reason-dialog>
  `,
})
export class AbandonCorrectionDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<CorrectionAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['訂正をやめます', 'Abandon the correction'],
    what: (version: number) => [
      `第${version}版は発行したときのままです。開いた発見事項は第${version}版の内容に戻り、次の版の草案は旧版として残ります。`,
      `Version ${version} stands as it was issued. Reopened findings say again what it says, and drafts of the next version are kept as superseded.`,
    ],
    reason: ['やめる理由', 'Reason'],
    send: ['訂正をやめる', 'Abandon'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) =>
      mayAbandonCorrection({
        state: this.ask.correction.state,
        reason,
        unreviewedPapers: 0,
        newFindings: 0,
        differing: [],
      }),
    about: { 'correction.abandon-reason-missing': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.abandon(reason.trim()),
  });

  private abandon(reason: string): Promise<CorrectionView | undefined> {
    const { engagementId, correction } = this.ask;
    const address = at(correctionApi.abandon, { engagementId, correctionId: correction.id });
    return this.sending.run((key) => this.api.send(address, { reason, version: correction.version }, key));
  }
}
