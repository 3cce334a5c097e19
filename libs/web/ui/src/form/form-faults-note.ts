import { Component, computed, inject, input, viewChild } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { TypedFields } from '../field/typed-fields';
import { FaultSummary, type FormFault } from '../message/fault-summary';
import { Note } from '../message/note';
import { texts } from '../text/text';
import type { AnyForm } from './rule-form';

/**
 * What has to be mended before a form can be sent: a list with links once there is more than one thing, and what is about
 * no field in a note of its own. One thing about one field is said beside it alone.
 */
@Component({
  selector: 'ak-form-faults',
  imports: [FaultSummary, Note],
  template: `
    @for (sentence of aboutNone(); track sentence) {
      <ak-note kind="bad" [live]="true">{{ sentence }}</ak-note>
    }
    @if (list().length > 1) {
      <ak-fault-summary [faults]="list()" />
    }
  `,
  styles: ':host { display: contents; }',
})
export class FormFaults {
  private readonly typed = inject(TypedFields);
  private readonly summary = viewChild(FaultSummary);

  readonly form = input.required<AnyForm>();

  protected readonly t = texts({
    required: ['入力してください。', 'Enter a value.'],
    maxLength: ['文字数が多すぎます。', 'This is too long.'],
    at: (label: string, sentence: string) => [
      label ? `${label}：${sentence}` : sentence,
      label ? `${label}: ${sentence}` : sentence,
    ],
  });
  protected readonly aboutNone = computed(() =>
    this.form()
      .refused()
      .filter((error) => bindingOf(error) === undefined)
      .map((error) => this.sentence(error)),
  );
  protected readonly list = computed((): readonly FormFault[] => [
    ...this.form()
      .refused()
      .flatMap((error) => {
        const binding = bindingOf(error);
        if (!binding) return [];
        return [{ text: this.t().at(labelOf(binding.element), this.sentence(error)), focus: () => binding.focus() }];
      }),
    ...this.typed.unread().map((field) => ({
      text: this.t().at(field.label(), field.unread()),
      focus: () => field.focus(),
    })),
  ]);

  /** Puts the focus where mending begins: the first field that is wrong. */
  focusFirst(): void {
    this.list()[0]?.focus();
    if (this.list().length === 0) this.summary()?.focus();
  }

  private sentence(error: ValidationError.WithFieldTree): string {
    if (error.message) return error.message;
    return error.kind === 'maxLength' ? this.t().maxLength : this.t().required;
  }
}

function bindingOf(error: ValidationError.WithFieldTree) {
  return error.fieldTree().formFieldBindings()[0];
}

/** The label as it stands on the screen, without the mark of what is required. */
function labelOf(element: HTMLElement): string {
  return element.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? '';
}
