import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { conclusions, testStates } from '@akashi/domain/control';
import { conclusionLabels, testStateLabels } from '@akashi/contracts';
import { Button, DialogFrame, SelectField, texts, labels } from '@akashi/web-ui';
import { omittedLabel } from '../omitted-label';

/** The conditions a person can set, each a value or empty. */
export interface Conditions {
  readonly chapter: string;
  readonly assignee: string;
  readonly state: string;
  readonly result: string;
}

export interface ConditionAsk {
  readonly now: Conditions;
  readonly chapters: readonly { value: string; label: string }[];
  readonly people: readonly { value: string; label: string }[];
}

/** Sets the conditions of the matrix at once. Closes with them. */
@Component({
  selector: 'ak-condition-dialog',
  imports: [Button, DialogFrame, SelectField],
  template: `
    <form (submit)="set($event)">
      <ak-dialog-frame [title]="t().title">
        <ak-select-field [label]="t().chapter" [placeholder]="t().any" [options]="ask.chapters" [(value)]="chapter" />
        <ak-select-field [label]="t().assignee" [placeholder]="t().any" [options]="ask.people" [(value)]="assignee" />
        <ak-select-field [label]="t().state" [placeholder]="t().any" [options]="stateOptions()" [(value)]="state" />
        <ak-select-field [label]="t().result" [placeholder]="t().any" [options]="resultOptions()" [(value)]="result" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit">{{ t().set }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class ConditionDialog {
  protected readonly dialog = inject<DialogRef<Conditions>>(DialogRef);
  protected readonly ask = inject<ConditionAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['条件', 'Conditions'],
    chapter: ['章', 'Chapter'],
    assignee: ['担当', 'Assignee'],
    state: ['状態', 'State'],
    result: ['結果', 'Result'],
    any: ['指定しない', 'Any'],
    set: ['絞り込み', 'Filter'],
    cancel: ['やめる', 'Cancel'],
  });
  private readonly states = labels({ ...testStateLabels, ...omittedLabel });
  private readonly results = labels(conclusionLabels);
  protected readonly chapter = signal(this.ask.now.chapter);
  protected readonly assignee = signal(this.ask.now.assignee);
  protected readonly state = signal(this.ask.now.state);
  protected readonly result = signal(this.ask.now.result);
  protected readonly stateOptions = computed(() =>
    [...testStates, 'omitted' as const].map((value) => ({ value, label: this.states()[value] })),
  );
  protected readonly resultOptions = computed(() =>
    conclusions.map((value) => ({ value, label: this.results()[value] })),
  );

  protected set(event: Event): void {
    event.preventDefault();
    this.dialog.close({
      chapter: this.chapter(),
      assignee: this.assignee(),
      state: this.state(),
      result: this.result(),
    });
  }
}
