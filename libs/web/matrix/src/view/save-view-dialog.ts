import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { ViewParams } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import { viewNameLimit } from '@akashi/domain/control';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface SaveViewAsk {
  readonly engagementId: string;
  readonly params: ViewParams;
}

/** Asks for the name of a view and keeps it. Closes with the view. */
@Component({
  selector: 'ak-save-view-dialog',
  imports: [CheckField, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-text-field [label]="t().name" [help]="t().help" [formField]="form.fields.name" />
      <ak-check-field [label]="t().share" [formField]="form.fields.isShared" />
    </ak-form-dialog>
  `,
})
export class SaveViewDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<SaveViewAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['ビューを保存', 'Save this view'],
    name: ['ビューの名前', 'Name of the view'],
    help: [
      '条件と並び順、列の幅と順序を残します。自分の同じ名前のビューは置き換わります。',
      'Keeps the conditions, the order and the columns. Your own view of the same name is replaced.',
    ],
    share: ['チームの全員に見せる', 'Show it to the whole team'],
    empty: ['名前を入力してください。', 'Enter a name.'],
    save: ['保存', 'Save'],
  });
  private readonly sending = new Sending();
  protected readonly form = ruleForm({
    said: { name: '', isShared: false },
    limits: { name: viewNameLimit },
    checks: ({ name }) => ({ name: name.trim() === '' ? this.t().empty : '' }),
    sending: this.sending,
    send: ({ name, isShared }) => {
      const address = at(matrixApi.saveView, { engagementId: this.ask.engagementId });
      const body = { name: name.trim(), params: this.ask.params, isShared };
      return this.sending.run((key) => this.api.send(address, body, key));
    },
  });
}
