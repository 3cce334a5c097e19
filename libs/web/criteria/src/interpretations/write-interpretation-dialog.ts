import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, interpretationApi } from '@akashi/contracts/api';
import { mayWriteInterpretation } from '@akashi/domain/procedure';
import { Api, Sending } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface WriteInterpretationAsk {
  editionId: string;
  criterionKey: string;
  number: string;
}

/** How the firm reads a criterion, written for every engagement. */
@Component({
  selector: 'ak-write-interpretation-dialog',
  imports: [FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.number)" [action]="t().send" [wide]="true">
      <ak-textarea-field [label]="t().text" [help]="t().help" [rows]="6" [formField]="form.fields.text" />
    </ak-form-dialog>
  `,
})
export class WriteInterpretationDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<WriteInterpretationAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (number: string) => [`${number} の解釈を書きます`, `Interpretation of ${number}`],
    text: ['解釈', 'Interpretation'],
    help: [
      'すべての案件で読まれます。依頼者とサービスの名称は書けません。',
      'Read in every engagement, so it names no client and no service.',
    ],
    send: ['記入', 'Write'],
  });
  protected readonly form = ruleForm({
    said: { text: '' },
    required: ['text'],
    rule: ({ text }) => mayWriteInterpretation({ text, clientNames: [] }),
    about: {
      'interpretation.text-missing': 'text',
      'interpretation.text-not-storable': 'text',
      'interpretation.names-client': 'text',
    },
    sending: this.sending,
    send: ({ text }) => {
      const { editionId, criterionKey } = this.ask;
      const address = at(interpretationApi.write, { editionId, criterionKey });
      return this.sending.run((key) => this.api.send(address, { text: text.trim() }, key));
    },
  });
}
