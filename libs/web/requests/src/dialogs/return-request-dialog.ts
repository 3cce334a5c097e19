import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { requestApi } from '@akashi/contracts/api';
import { mayReturnRequest } from '@akashi/domain/request';
import { todayInJapan } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RequestChange, type RequestAsk } from '../request-change';

/** 差戻し: the words are read by the client as they are written. */
@Component({
  selector: 'ak-return-request-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(change.request().code)" [action]="t().send">
      <p>{{ change.request().title }}</p>
      <ak-textarea-field [label]="t().reason" [help]="t().seen" [rows]="4" [formField]="form.fields.reason" />
      <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
    </ak-form-dialog>
  `,
})
export class ReturnRequestDialog {
  protected readonly change = new RequestChange(inject<RequestAsk>(DIALOG_DATA));

  protected readonly t = texts({
    title: (code: string) => [`${code} を差し戻します`, `Return ${code}`],
    reason: ['相手に伝えること', 'What the client is told'],
    seen: ['依頼者にそのまま見えます。', 'The client reads it as it stands.'],
    due: ['残りの期限', 'Wanted until'],
    send: ['差戻し', 'Return'],
  });
  protected readonly form = ruleForm({
    said: { reason: '', dueOn: this.dueNow() },
    required: ['reason', 'dueOn'],
    limits: { reason: 2000 },
    rule: (said) => mayReturnRequest({ ...said, state: this.change.request().state, today: todayInJapan() }),
    about: {
      'request.return-reason-missing': 'reason',
      'request.due-invalid': 'dueOn',
      'request.due-past': 'dueOn',
    },
    sending: this.change,
    send: ({ reason, dueOn }) => this.change.send(requestApi.return, { reason: reason.trim(), dueOn }),
    refresh: () => this.change.refresh(),
  });

  private dueNow(): string {
    const { dueOn } = this.change.request();
    return dueOn < todayInJapan() ? '' : dueOn;
  }
}
