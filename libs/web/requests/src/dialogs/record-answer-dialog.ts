import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { requestApi } from '@akashi/contracts/api';
import { mayAnswerRequest } from '@akashi/domain/request';
import { EngagementContext, todayInJapan } from '@akashi/web-platform';
import { TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RequestChange, type RequestAsk } from '../request-change';

/** For a client that declines the portal: says from whom, when and how the answer came. Its files were taken in before. */
@Component({
  selector: 'ak-record-answer-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(change.request().code)" [action]="t().send">
      <p>{{ t().files(change.request().files) }}</p>
      <ak-text-field [label]="t().from" [formField]="form.fields.receivedFrom" />
      <ak-date-field [label]="t().on" [formField]="form.fields.receivedOn" />
      <ak-text-field [label]="t().how" [placeholder]="t().example" [formField]="form.fields.receivedHow" />
      <ak-textarea-field [label]="t().note" [rows]="3" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
})
export class RecordAnswerDialog {
  private readonly context = inject(EngagementContext);
  protected readonly change = new RequestChange(inject<RequestAsk>(DIALOG_DATA));

  protected readonly t = texts({
    title: (code: string) => [`${code} の回答を代わりに記録します`, `Record the answer to ${code} for the client`],
    files: (n: number) => [`取り込んだファイル ${n}件`, n === 1 ? 'One file was taken in' : `${n} files were taken in`],
    from: ['渡した人（依頼者）', 'Who at the client gave it'],
    on: ['受け取った日', 'Received on'],
    how: ['受け取った方法', 'How it came'],
    example: ['例：メール、媒体、訪問時の手渡し', 'e.g. mail, a disk, by hand at a visit'],
    note: ['依頼者の言葉', 'What the client said'],
    send: ['回答の記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: { receivedFrom: '', receivedOn: '', receivedHow: '', note: '' },
    required: ['receivedFrom', 'receivedOn', 'receivedHow'],
    limits: { note: 2000 },
    rule: ({ receivedFrom: from, receivedOn: on, receivedHow: how, note }) => {
      const { state, files } = this.change.request();
      const engagementState = this.context.current()?.state ?? 'in_fieldwork';
      return mayAnswerRequest({
        engagementState,
        state,
        files,
        note,
        otherWay: { from, on, how },
        today: todayInJapan(),
      });
    },
    about: {
      'request.nothing-sent': 'note',
      'request.received-from-missing': 'receivedFrom',
      'request.received-on-invalid': 'receivedOn',
    },
    sending: this.change,
    send: ({ receivedFrom, receivedOn, receivedHow, note }) =>
      this.change.send(requestApi.record, {
        receivedFrom: receivedFrom.trim(),
        receivedOn,
        receivedHow: receivedHow.trim(),
        note: note.trim(),
      }),
    refresh: () => this.change.refresh(),
  });
}
