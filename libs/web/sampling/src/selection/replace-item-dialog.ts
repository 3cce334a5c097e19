import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { DialogAct, TextareaField, texts, type Act } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RowPicker, type PickedFrom } from './row-picker';

export interface ReplaceItemAsk {
  readonly rank: number;
  readonly from: PickedFrom;
  readonly act: Act<{ readonly reason: string; readonly row: number }>;
}

/** An item of a sample that was picked by hand: why it cannot be tested, and the row that takes its place. */
@Component({
  selector: 'ak-replace-item-dialog',
  imports: [FormDialog, FormField, RowPicker, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.rank)" [action]="t().send" [wide]="true">
      <ak-textarea-field [rows]="2" [label]="t().reason" [formField]="form.fields.reason" />
      <ak-row-picker
        [of]="ask.from"
        [single]="true"
        [rows]="form.said().rows"
        [fault]="rowsRefused()"
        (rowsChange)="take($event)"
      />
    </ak-form-dialog>
  `,
})
export class ReplaceItemDialog {
  protected readonly ask = inject<ReplaceItemAsk>(DIALOG_DATA);
  private readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: (rank: number) => [
      `標本 ${rank} を無効にし、代わりの行を選びます`,
      `Void item ${rank} and pick the row in its place`,
    ],
    send: ['入れ替える', 'Replace'],
    reason: ['評価できない理由', 'Why it cannot be tested'],
    noRow: ['代わりの行を選んでください。', 'Pick the row in its place.'],
    empty: ['理由を入力してください。', 'Enter the reason.'],
  });
  protected readonly form = ruleForm({
    said: { reason: '', rows: [] as readonly number[] },
    required: ['reason'],
    limits: { reason: 2000 },
    checks: ({ reason, rows }) => ({
      reason: reason.trim() === '' ? this.t().empty : '',
      rows: rows.length === 0 ? this.t().noRow : '',
    }),
    sending: this.act,
    send: async ({ reason, rows: [row = 0] }) => (await this.act.isDone({ reason: reason.trim(), row })) || undefined,
  });
  protected readonly rowsRefused = computed(() =>
    this.form.refused().some(({ fieldTree }) => fieldTree === this.form.fields.rows) ? this.t().noRow : '',
  );

  protected take(rows: readonly number[]): void {
    this.form.patch({ rows });
  }
}
