import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { requestApi } from '@akashi/contracts/api';
import { mayWithdrawRequest } from '@akashi/domain/request';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { RequestChange, type RequestAsk } from '../request-change';

/** 取下げ: what was sent says so to the client, with the reason. */
@Component({
  selector: 'ak-withdraw-request-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(change.request().code)"
      [label]="t().reason"
      [action]="t().send"
    >
      <p>{{ change.request().state === 'draft' ? t().draft : t().sent }}</p>
    </ak-reason-dialog>
  `,
})
export class WithdrawRequestDialog {
  protected readonly change = new RequestChange(inject<RequestAsk>(DIALOG_DATA));

  protected readonly t = texts({
    title: (code: string) => [`${code} を取り下げます`, `Withdraw ${code}`],
    draft: ['まだ送られていないので、依頼者には見えません。', 'It was not sent: the client does not see it.'],
    sent: [
      '依頼者には「取りやめ」と理由が見えます。届いたファイルは残ります。',
      'The client reads that it is no longer wanted, and why. Files that came are kept.',
    ],
    reason: ['取下げの理由', 'Reason'],
    send: ['取下げ', 'Withdraw'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) => mayWithdrawRequest({ state: this.change.request().state, reason }),
    about: { 'request.withdrawal-reason-missing': 'reason' },
    sending: this.change,
    send: ({ reason }) => this.change.send(requestApi.withdraw, { reason: reason.trim() }),
    refresh: () => this.change.refresh(),
  });
}
