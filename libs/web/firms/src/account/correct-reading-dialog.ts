import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { OwnMemberView } from '@akashi/contracts';
import { at, accountApi } from '@akashi/contracts/api';
import { mayCorrectReading } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** How one's own name is read. */
@Component({
  selector: 'ak-correct-reading-dialog',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-text-field [label]="t().familyKana" [formField]="form.fields.familyKana" />
      <ak-text-field [label]="t().givenKana" [formField]="form.fields.givenKana" />
    </ak-form-dialog>
  `,
})
export class CorrectReadingDialog {
  private readonly api = inject(Api);
  private readonly member = inject<OwnMemberView>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['ふりがなを訂正します', 'Correct the reading of your name'],
    familyKana: ['せい（ふりがな）', 'Family name in kana'],
    givenKana: ['めい（ふりがな）', 'Given name in kana'],
    send: ['訂正', 'Correct'],
  });
  protected readonly form = ruleForm({
    said: { familyKana: this.member.familyKana, givenKana: this.member.givenKana },
    required: ['familyKana', 'givenKana'],
    rules: {
      familyKana: ({ familyKana }) => mayCorrectReading(familyKana, '-'),
      givenKana: ({ givenKana }) => mayCorrectReading('-', givenKana),
    },
    sending: this.sending,
    send: ({ familyKana, givenKana }) => {
      const body = { familyKana: familyKana.trim(), givenKana: givenKana.trim(), version: this.member.version };
      return this.sending.run((key) => this.api.send(at(accountApi.correctReading), body, key));
    },
  });
}
