import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { CorrectionRecipientView } from '@akashi/contracts';
import { at, correctionApi } from '@akashi/contracts/api';
import { mayTellRecipient } from '@akashi/domain/handoff';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import type { CorrectionAsk } from './abandon-correction-dialog';

export interface TellRecipientAsk extends CorrectionAsk {
  recipient: CorrectionRecipientView;
}

/** Records when and how somebody who received the old version was told of the new one. */
@Component({
  selector: 'ak-tell-recipient-dialog',
  imports: [DateField, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.recipient.name)" [action]="t().send">
      <p>{{ t().what(ask.correction.replacedEdition, ask.correction.editionNo) }}</p>
      <ak-date-field [label]="t().on" [formField]="form.fields.toldOn" />
      <ak-text-field [label]="t().way" [help]="t().wayHelp" [formField]="form.fields.way" />
    </ak-form-dialog>
  `,
})
export class TellRecipientDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<TellRecipientAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} さんへの通知を記録します`, `Record that ${name} was told`],
    what: (before: number, after: number) => [
      `第${before}版が第${after}版に置き換えられたことを伝えた日と方法を残します。ここからは何も送りません。`,
      `The day and way in which version ${before} was said to be replaced by version ${after}. Nothing is sent from here.`,
    ],
    on: ['知らせた日', 'Told on'],
    way: ['知らせた方法', 'How'],
    wayHelp: ['メール、電話、面談など。', 'By mail, by telephone, in person.'],
    send: ['通知の記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: { toldOn: todayInJapan(), way: '' },
    required: ['toldOn', 'way'],
    limits: { way: 200 },
    rule: ({ toldOn, way }) => {
      const { correction, recipient } = this.ask;
      const issuedOn = correction.endedAt ? todayInJapan(new Date(correction.endedAt)) : '';
      const isTold = recipient.told !== null;
      return mayTellRecipient({
        correctionState: correction.state,
        isTold,
        way,
        toldOn,
        issuedOn,
        today: todayInJapan(),
      });
    },
    about: {
      'correction.way-missing': 'way',
      'correction.way-not-storable': 'way',
      'correction.told-date-invalid': 'toldOn',
    },
    sending: this.sending,
    send: ({ toldOn, way }) => this.tell(toldOn, way.trim()),
  });

  private tell(toldOn: string, way: string): Promise<CorrectionRecipientView[] | undefined> {
    const { engagementId, correction, recipient } = this.ask;
    const address = at(correctionApi.tell, { engagementId, correctionId: correction.id });
    const body = { kind: recipient.kind, recipientId: recipient.id, toldOn, way };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
