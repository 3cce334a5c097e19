import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { conclusions, testStates } from '@akashi/domain/control';
import { conclusionLabels, testStateLabels } from '@akashi/contracts';
import { SelectField, texts, labels } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
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
  imports: [FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().set">
      <ak-select-field
        [label]="t().chapter"
        [placeholder]="t().any"
        [options]="ask.chapters"
        [formField]="form.fields.chapter"
      />
      <ak-select-field
        [label]="t().assignee"
        [placeholder]="t().any"
        [options]="ask.people"
        [formField]="form.fields.assignee"
      />
      <ak-select-field
        [label]="t().state"
        [placeholder]="t().any"
        [options]="stateOptions()"
        [formField]="form.fields.state"
      />
      <ak-select-field
        [label]="t().result"
        [placeholder]="t().any"
        [options]="resultOptions()"
        [formField]="form.fields.result"
      />
    </ak-form-dialog>
  `,
})
export class ConditionDialog {
  protected readonly ask = inject<ConditionAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['条件', 'Conditions'],
    chapter: ['章', 'Chapter'],
    assignee: ['担当', 'Assignee'],
    state: ['状態', 'State'],
    result: ['結果', 'Result'],
    any: ['指定しない', 'Any'],
    set: ['絞り込み', 'Filter'],
  });
  private readonly states = labels({ ...testStateLabels, ...omittedLabel });
  private readonly results = labels(conclusionLabels);
  protected readonly form = ruleForm({
    said: this.ask.now,
    // They narrow what is shown here: nothing travels.
    sending: { busy: signal(false), problem: signal(null) },
    send: (conditions) => Promise.resolve(conditions),
  });
  protected readonly stateOptions = computed(() =>
    [...testStates, 'omitted' as const].map((value) => ({ value, label: this.states()[value] })),
  );
  protected readonly resultOptions = computed(() =>
    conclusions.map((value) => ({ value, label: this.results()[value] })),
  );
}
