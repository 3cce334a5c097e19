import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { selectionMethodLabels } from '@akashi/contracts';
import { sampleMethods } from '@akashi/domain/sampling';
import { DialogAct, labels, Note, SelectField, TextareaField, texts } from '@akashi/web-ui';
import { NumberField, FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RowPicker } from '../selection/row-picker';
import {
  chosenOf,
  figuresOf,
  firstSaid,
  isPicking,
  isTyped,
  needsReason,
  sizeOf,
  type SizeAsk,
  type SizeSaid,
} from './size-choice';
import { sizeDialogTexts } from './size-dialog-texts';

export type { SizeAsk, SizeChosen } from './size-choice';

/** Asks by which method and how many items are drawn, and why when it is not what the table says. */
@Component({
  selector: 'ak-size-dialog',
  imports: [FormDialog, FormField, Note, NumberField, RowPicker, SelectField, TextareaField],
  templateUrl: './size-dialog.html',
  styles: `
    .figures {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 12px;
    }
    .means {
      margin-top: -4px;
    }
  `,
})
export class SizeDialog {
  protected readonly ask = inject<SizeAsk>(DIALOG_DATA);
  protected readonly isDraw = this.ask.kind === 'draw';
  private readonly act = new DialogAct(this.ask.act);
  private readonly names = labels(selectionMethodLabels);

  protected readonly t = texts(sizeDialogTexts);
  protected readonly form = ruleForm({
    said: firstSaid(this.ask),
    required: (said) => this.required(said),
    limits: { reason: 2000, methodReason: 2000 },
    checks: (said) => ({
      size: isTyped(this.ask, said) ? this.sizeFault(said.size) : '',
      basis: isTyped(this.ask, said) || isPicking(this.ask, said) ? '' : this.sizeFault(sizeOf(this.ask, said)),
      rows: this.rowsFault(said),
      methodReason: this.isDraw && isPicking(this.ask, said) && said.methodReason.trim() === '' ? this.t().empty : '',
      reason: needsReason(this.ask, said) && said.reason.trim() === '' ? this.t().empty : '',
    }),
    sending: this.act,
    send: async (said) => (await this.act.isDone(chosenOf(this.ask, said))) || undefined,
  });
  protected readonly words = computed(() => {
    const [t, { kind, code }] = [this.t(), this.ask];
    return {
      draw: { title: t.draw(code), action: t.drawNow },
      expand: { title: t.expand(code), action: t.expandNow },
      agree: { title: t.agree(code), action: t.agreeNow },
    }[kind];
  });
  protected readonly methods = computed(() => {
    const permitted = sampleMethods.filter((method) => this.ask.selection?.methods.includes(method));
    const isFew = this.ask.rowCount <= (this.ask.selection?.allUpTo ?? 0);
    return permitted
      .filter((method) => method !== 'ALL' || isFew)
      .map((value) => ({ value, label: this.names()[value] }));
  });
  protected readonly bases = computed(() => [
    { value: 'table', label: this.t().byTable },
    { value: 'attribute', label: this.t().byAttribute },
  ]);
  protected readonly confidences = this.percents(this.ask.selection?.confidences);
  protected readonly tolerables = this.percents(this.ask.selection?.tolerableRates);
  protected readonly expectations = computed(() =>
    Array.from({ length: (this.ask.selection?.mostExpected ?? 0) + 1 }, (_, count) => ({
      value: String(count),
      label: this.t().items(count),
    })),
  );
  protected readonly means = computed(() => this.t()[this.form.said().method]);
  protected readonly isSeeded = computed(() => ['RANDOM', 'SYSTEMATIC'].includes(this.form.said().method));
  protected readonly isPicking = computed(() => isPicking(this.ask, this.form.said()));
  protected readonly isTyped = computed(() => isTyped(this.ask, this.form.said()));
  protected readonly figures = computed(() => figuresOf(this.ask, this.form.said()));
  protected readonly size = computed(() => sizeOf(this.ask, this.form.said()));
  protected readonly needsReason = computed(() => needsReason(this.ask, this.form.said()));
  protected readonly rowsRefused = computed(() =>
    this.form.refused().some(({ fieldTree }) => fieldTree === this.form.fields.rows) ? this.t().pickRows : '',
  );

  protected pick(rows: readonly number[]): void {
    this.form.patch({ rows });
  }

  private percents(values: readonly number[] = []): { value: string; label: string }[] {
    return values.map((value) => ({ value: String(value), label: `${value} %` }));
  }

  private required(said: SizeSaid): (keyof SizeSaid)[] {
    return [
      ...(isTyped(this.ask, said) ? (['size'] as const) : []),
      ...(this.isDraw && isPicking(this.ask, said) ? (['methodReason'] as const) : []),
      ...(needsReason(this.ask, said) ? (['reason'] as const) : []),
    ];
  }

  private rowsFault(said: SizeSaid): string {
    if (!isPicking(this.ask, said)) return '';
    return said.rows.length === 0 ? this.t().pickRows : this.sizeFault(sizeOf(this.ask, said));
  }

  private sizeFault(size: number | null): string {
    const t = this.t();
    if (size === null || size < 1) return t.notCount;
    if (size > this.ask.rowCount) return t.tooMany;
    return { draw: this.drawFault(size), expand: size <= this.ask.drawn ? t.notMore : '', agree: this.notBelow(size) }[
      this.ask.kind
    ];
  }

  private notBelow(size: number): string {
    return size < this.ask.tableSize ? '' : this.t().notBelow;
  }

  /** Below the table only what another person agreed to. */
  private drawFault(size: number): string {
    const agreed = this.ask.agreed?.size ?? null;
    return size >= this.ask.tableSize || size === agreed ? '' : this.t().notAgreed(agreed);
  }
}
