import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { DialogAct, Note, TextareaField, texts, type Act } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RowPicker, type PickedFrom } from './row-picker';

export interface SpecificAsk {
  readonly code: string;
  readonly from: PickedFrom;
  readonly act: Act<SpecificPicked>;
}

export interface SpecificPicked {
  readonly rows: number[];
  readonly criteria: string;
  readonly reason: string;
}

/** Asks for the rows that are looked at for what they are, what they have in common, and why. */
@Component({
  selector: 'ak-specific-dialog',
  imports: [FormDialog, FormField, Note, RowPicker, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.code)" [action]="t().pick" [wide]="true">
      <ak-row-picker [of]="ask.from" [rows]="form.said().rows" [fault]="rowsRefused()" (rowsChange)="take($event)" />
      <ak-textarea-field [rows]="2" [label]="t().criteria" [formField]="form.fields.criteria" />
      <ak-textarea-field [rows]="2" [label]="t().reason" [formField]="form.fields.reason" />
      <ak-note kind="info">{{ t().beside }}</ak-note>
    </ak-form-dialog>
  `,
})
export class SpecificDialog {
  protected readonly ask = inject<SpecificAsk>(DIALOG_DATA);
  private readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: (code: string) => [`${code} から特定項目を選びます`, `Pick specific items of ${code}`],
    pick: ['特定項目を追加', 'Add these items'],
    criteria: ['条件（選んだ行に共通すること）', 'Criteria: what the rows have in common'],
    reason: ['評価する理由', 'Why they are looked at'],
    beside: [
      '特定項目は標本とは別に評価し、標本の件数や逸脱の率には数えません。追加すると母集団は固定され、取り消せません。',
      'Specific items stand beside the sample and count in none of its sizes or rates. Adding them freezes the population for good.',
    ],
    noRows: ['行を選んでください。', 'Pick rows.'],
    empty: ['入力してください。', 'Enter a text.'],
  });
  protected readonly form = ruleForm({
    said: { rows: [] as readonly number[], criteria: '', reason: '' },
    required: ['criteria', 'reason'],
    limits: { criteria: 2000, reason: 2000 },
    checks: ({ rows, criteria, reason }) => ({
      rows: rows.length === 0 ? this.t().noRows : '',
      criteria: criteria.trim() === '' ? this.t().empty : '',
      reason: reason.trim() === '' ? this.t().empty : '',
    }),
    sending: this.act,
    send: async ({ rows, criteria, reason }) => {
      const picked = { rows: [...rows], criteria: criteria.trim(), reason: reason.trim() };
      return (await this.act.isDone(picked)) || undefined;
    },
  });
  protected readonly rowsRefused = computed(() =>
    this.form.refused().some(({ fieldTree }) => fieldTree === this.form.fields.rows) ? this.t().noRows : '',
  );

  protected take(rows: readonly number[]): void {
    this.form.patch({ rows });
  }
}
