import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { DialogAct, texts, type Act } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';

export interface ColumnsAsk {
  readonly header: readonly string[];
  /** The column that stays on the sheet, counted from 1. */
  readonly keyColumn: number;
  readonly columns: readonly number[];
  readonly act: Act<number[]>;
}

/** Chooses the columns of a population that stand on the sheet, for everybody who works on it. */
@Component({
  selector: 'ak-columns-dialog',
  imports: [FormDialog],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().show">
      <p class="sub">{{ t().help }}</p>
      <div class="columns">
        @for (head of ask.header; track $index; let at = $index) {
          <label class="row">
            <input
              class="check"
              type="checkbox"
              [checked]="isShown(at + 1)"
              [disabled]="at + 1 === ask.keyColumn"
              (change)="toggle(at + 1)"
            />
            <span class="one" [title]="head">{{ head }}</span>
          </label>
        }
      </div>
      <button class="btn btn--quiet btn--s" type="button" (click)="all()">{{ t().all }}</button>
    </ak-form-dialog>
  `,
  styles: `
    .columns {
      max-height: 50vh;
      margin: 8px 0;
      overflow: auto;
    }
    .row {
      min-height: 28px;
    }
  `,
})
export class ColumnsDialog {
  protected readonly ask = inject<ColumnsAsk>(DIALOG_DATA);
  private readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: ['標本の表に出す列', 'Columns on the sheet'],
    help: [
      'この母集団で作業する全員に、同じ列が出ます。',
      'Everybody who works on this population sees the same columns.',
    ],
    all: ['すべて選ぶ', 'Choose all'],
    show: ['この列を出す', 'Show these'],
  });
  protected readonly form = ruleForm({
    said: { columns: [...this.ask.columns] },
    sending: this.act,
    send: async ({ columns }) => (await this.act.isDone(columns)) || undefined,
  });

  protected isShown(column: number): boolean {
    return column === this.ask.keyColumn || this.form.said().columns.includes(column);
  }

  protected toggle(column: number): void {
    const { columns } = this.form.said();
    const after = columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
    this.form.patch({ columns: after.sort((one, other) => one - other) });
  }

  protected all(): void {
    this.form.patch({ columns: this.ask.header.map((_, at) => at + 1) });
  }
}
