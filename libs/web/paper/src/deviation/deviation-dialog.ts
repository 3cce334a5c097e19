import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { DialogAct, SelectField, TextareaField, texts, type Act } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface DeviationAsk {
  readonly stepCount: number;
  readonly act: Act<DeviationFact>;
}

export interface DeviationFact {
  readonly attribute: string;
  readonly fact: string;
}

/** Records a deviation of a test without a sample: the step that shows it, and what was seen. */
@Component({
  selector: 'ak-deviation-dialog',
  imports: [FormDialog, FormField, SelectField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().record">
      <ak-select-field [label]="t().step" [options]="steps()" [formField]="form.fields.attribute" />
      <ak-textarea-field [label]="t().fact" [help]="t().help" [formField]="form.fields.fact" />
    </ak-form-dialog>
  `,
})
export class DeviationDialog {
  private readonly ask = inject<DeviationAsk>(DIALOG_DATA);
  protected readonly t = texts({
    title: ['逸脱を記録します', 'Record a deviation'],
    step: ['手続', 'Step'],
    stepName: (at: number) => [`手続${at}`, `Step ${at}`],
    fact: ['事実', 'Fact'],
    help: [
      '見たことだけを書きます。記録した逸脱は消せません。',
      'Write what was seen and nothing else. A recorded deviation cannot be removed.',
    ],
    empty: ['事実を入力してください。', 'Enter the fact.'],
    record: ['記録', 'Record'],
  });
  private readonly act = new DialogAct(this.ask.act);
  protected readonly form = ruleForm({
    said: { attribute: '1', fact: '' },
    required: ['fact'],
    limits: { fact: 2000 },
    checks: ({ fact }) => ({ fact: fact.trim() === '' ? this.t().empty : '' }),
    sending: this.act,
    send: async ({ attribute, fact }) => (await this.act.isDone({ attribute, fact: fact.trim() })) || undefined,
  });
  protected readonly steps = computed(() =>
    Array.from({ length: this.ask.stepCount }, (_, at) => ({
      value: String(at + 1),
      label: this.t().stepName(at + 1),
    })),
  );
}
