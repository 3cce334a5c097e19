import { Component, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { ButtonKind } from '../button/button';
import { TextareaField } from '../field/textarea-field';
import { FormDialog } from './form-dialog';
import type { RuleForm } from './rule-form';

/** What a dialog says that asks for nothing but a reason. */
export interface Reason {
  readonly reason: string;
}

/** Asks why, in a sentence or two, and does it. What is touched by it stands above the field, in the content. */
@Component({
  selector: 'ak-reason-dialog',
  imports: [FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form()" [title]="title()" [action]="action()" [kind]="kind()">
      <ng-content />
      <ak-textarea-field [label]="label()" [help]="help()" [rows]="rows()" [formField]="form().fields.reason" />
    </ak-form-dialog>
  `,
})
export class ReasonDialog {
  // The answer is told to the dialog alone, so any will do here.
  readonly form = input.required<RuleForm<Reason, unknown>>();
  readonly title = input.required<string>();
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly help = input('');
  readonly rows = input(3);
  readonly kind = input<ButtonKind>('primary');
}
