import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  Button,
  DialogAct,
  DialogFrame,
  ProblemNote,
  SelectField,
  TextareaField,
  texts,
  type Act,
} from '@akashi/web-ui';

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
  imports: [Button, DialogFrame, ProblemNote, SelectField, TextareaField],
  template: `
    <form (submit)="send($event)">
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="act.problem()" />
        <ak-select-field [label]="t().step" [options]="steps()" [(value)]="step" />
        <ak-textarea-field
          [label]="t().fact"
          [help]="t().help"
          [required]="true"
          [maxLength]="2000"
          [(value)]="fact"
          [fault]="fault()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="act.busy()">{{ t().record }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class DeviationDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
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
    cancel: ['やめる', 'Cancel'],
    record: ['記録', 'Record'],
  });
  protected readonly act = new DialogAct(this.ask.act);
  protected readonly step = signal('1');
  protected readonly fact = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && this.fact().trim() === '' ? this.t().empty : ''));
  protected readonly steps = computed(() =>
    Array.from({ length: this.ask.stepCount }, (_, at) => ({
      value: String(at + 1),
      label: this.t().stepName(at + 1),
    })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const fact = this.fact().trim();
    if (fact !== '' && (await this.act.isDone({ attribute: this.step(), fact }))) this.dialog.close(true);
  }
}
