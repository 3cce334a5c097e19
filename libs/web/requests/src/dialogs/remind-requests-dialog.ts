import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, requestApi } from '@akashi/contracts/api';
import { allow } from '@akashi/domain';
import { mayRemindRequest } from '@akashi/domain/request';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import type { RequestsAsk } from './accept-requests-dialog';

/** 催促: the same words in the thread of several requests, which the client reads on their own pages. */
@Component({
  selector: 'ak-remind-requests-dialog',
  imports: [FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.requests.length)" [action]="t().send">
      <p class="id">{{ codes }}</p>
      <ak-textarea-field [label]="t().words" [help]="t().help" [rows]="3" [formField]="form.fields.text" />
    </ak-form-dialog>
  `,
})
export class RemindRequestsDialog {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly sending = new Sending();
  protected readonly ask = inject<RequestsAsk>(DIALOG_DATA);
  protected readonly codes = this.ask.requests.map(({ code, dueOn }) => `${code}（${dueOn}）`).join('、');

  protected readonly t = texts({
    title: (n: number) => [`${n}件を催促します`, n === 1 ? 'Remind of one request' : `Remind of ${n} requests`],
    words: ['依頼者に伝えること', 'What the client reads'],
    help: [
      '各依頼の「やりとり」に入り、依頼者の画面に催促の日が出ます。メールは送りません。',
      'It stands in the thread of each, and the client sees the day of the reminder. No mail is sent.',
    ],
    standing: [
      '期限のご確認をお願いします。難しい事情があれば、ここに書いてください。',
      'Please look at the day until which this is wanted. If it cannot be kept, tell us here.',
    ],
    send: ['催促を送る', 'Remind'],
  });
  protected readonly form = ruleForm({
    said: { text: this.t().standing },
    required: ['text'],
    limits: { text: 2000 },
    rule: ({ text }) => {
      const today = todayInJapan();
      const engagementState = this.context.current()?.state ?? 'in_fieldwork';
      const decisions = this.ask.requests.map(({ state, remindedAt }) => {
        const remindedOn = remindedAt ? todayInJapan(new Date(remindedAt)) : null;
        return mayRemindRequest({ engagementState, state, remindedOn, text, today });
      });
      return decisions.find(({ allowed }) => !allowed) ?? allow;
    },
    about: { 'request.comment-missing': 'text', 'request.words-not-storable': 'text' },
    sending: this.sending,
    send: ({ text }) => {
      const { engagementId, requests } = this.ask;
      const body = { requestIds: requests.map(({ id }) => id), text: text.trim() };
      return this.sending.run((key) => this.api.send(at(requestApi.remind, { engagementId }), body, key));
    },
  });
}
