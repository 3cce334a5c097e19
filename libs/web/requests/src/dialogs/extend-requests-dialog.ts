import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { RequestRow } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { allow } from '@akashi/domain';
import { mayExtendRequest } from '@akashi/domain/request';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ExtendAsk {
  readonly engagementId: string;
  readonly requests: readonly RequestRow[];
}

/** A later day for several requests at once. */
@Component({
  selector: 'ak-extend-requests-dialog',
  imports: [DateField, FormDialog, FormField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.requests.length)" [action]="t().send">
      <p class="id">{{ codes }}</p>
      <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
    </ak-form-dialog>
  `,
})
export class ExtendRequestsDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  protected readonly ask = inject<ExtendAsk>(DIALOG_DATA);
  protected readonly codes = this.ask.requests.map(({ code, dueOn }) => `${code}（${dueOn}）`).join('、');

  protected readonly t = texts({
    title: (n: number) => [
      `${n}件の期限を延ばします`,
      n === 1 ? 'Give one request more time' : `Give ${n} requests more time`,
    ],
    due: ['新しい期限', 'New day'],
    send: ['期限の延長', 'Extend'],
  });
  protected readonly form = ruleForm({
    said: { dueOn: '' },
    required: ['dueOn'],
    rule: ({ dueOn: newDueOn }) => {
      const today = todayInJapan();
      const decisions = this.ask.requests.map(({ state, dueOn }) =>
        mayExtendRequest({ state, dueOn, newDueOn, today }),
      );
      return decisions.find(({ allowed }) => !allowed) ?? allow;
    },
    about: { 'request.due-invalid': 'dueOn', 'request.due-past': 'dueOn', 'request.due-not-later': 'dueOn' },
    sending: this.sending,
    send: ({ dueOn }) => {
      const { engagementId, requests } = this.ask;
      const body = { requests: requests.map(({ id, version }) => ({ id, version })), dueOn };
      return this.sending.run((key) => this.api.send(at(requestApi.extend, { engagementId }), body, key));
    },
  });
}
