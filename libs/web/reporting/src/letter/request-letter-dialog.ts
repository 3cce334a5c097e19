import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, letterApi } from '@akashi/contracts/api';
import { mayRequestLetter, type RequestLetterFacts } from '@akashi/domain/report';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RequestLetterAsk extends Omit<RequestLetterFacts, 'signBy' | 'today' | 'note'> {
  engagementId: string;
}

/** The letter before the client's management, with the day by which it is to be signed. */
@Component({
  selector: 'ak-request-letter-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog icon="out" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().how }}</p>
      <ak-date-field [label]="t().by" [formField]="form.fields.signBy" />
      <ak-textarea-field [label]="t().note" [help]="t().noteHelp" [rows]="2" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
})
export class RequestLetterDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<RequestLetterAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['経営者確認書の署名を依頼します', 'Ask the client to sign the letter'],
    how: [
      '依頼者の承認者が、自分の画面で各項目に答え、本人を確かめて署名します。署名されると書面がここに届きます。',
      'The client’s approver answers each point on their own desk and signs; the letter then stands here.',
    ],
    by: ['署名の期限', 'To be signed by'],
    note: ['添え書き', 'A word to them'],
    noteHelp: ['依頼者が文面とともに読みます。なくても送れます。', 'Read together with the letter; may stay empty.'],
    send: ['署名の依頼', 'Ask for it'],
  });
  protected readonly form = ruleForm({
    said: { signBy: '', note: '' },
    required: ['signBy'],
    limits: { note: 2000 },
    rule: ({ signBy, note }) => mayRequestLetter({ ...this.ask, signBy, note, today: todayInJapan() }),
    about: { 'letter.sign-day-invalid': 'signBy', 'letter.note-not-storable': 'note' },
    sending: this.sending,
    send: ({ signBy, note }) => {
      const address = at(letterApi.request, { engagementId: this.ask.engagementId });
      return this.sending.run((key) => this.api.send(address, { signBy, note: note.trim() }, key), address.url);
    },
  });
}
