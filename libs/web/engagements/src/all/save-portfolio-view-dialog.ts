import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { PortfolioParams } from '@akashi/contracts';
import { at, portfolioApi } from '@akashi/contracts/api';
import { maySaveView, viewNameLimit } from '@akashi/domain/control';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface SavePortfolioViewAsk {
  readonly params: PortfolioParams;
  /** Names of the person's own views. */
  readonly names: readonly string[];
}

/** Asks for the name under which these conditions are kept. Closes with the view. */
@Component({
  selector: 'ak-save-portfolio-view-dialog',
  imports: [CheckField, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-text-field [label]="t().name" [help]="t().help" [formField]="form.fields.name" />
      <ak-check-field [label]="t().share" [formField]="form.fields.isShared" />
    </ak-form-dialog>
  `,
})
export class SavePortfolioViewDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<SavePortfolioViewAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['ビューを保存', 'Save this view'],
    name: ['ビューの名前', 'Name of the view'],
    help: [
      '条件と並び順を残します。自分の同じ名前のビューは置き換わります。',
      'Keeps the conditions and the order. Your own view of the same name is replaced.',
    ],
    share: [
      '法人の全員に見せる（件数は見る人の案件だけ）',
      'Show it to the whole firm (each sees their own engagements)',
    ],
    empty: ['名前を入力してください。', 'Enter a name.'],
    save: ['保存', 'Save'],
  });
  private readonly sending = new Sending();
  protected readonly form = ruleForm({
    said: { name: '', isShared: false },
    limits: { name: viewNameLimit },
    rule: ({ name }) => maySaveView({ others: this.ask.names.filter((one) => one !== name.trim()).length }),
    checks: ({ name }) => ({ name: name.trim() === '' ? this.t().empty : '' }),
    sending: this.sending,
    send: ({ name, isShared }) => {
      const body = { name: name.trim(), params: this.ask.params, isShared };
      return this.sending.run((key) => this.api.send(at(portfolioApi.saveView), body, key));
    },
  });
}
