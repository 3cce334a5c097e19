import { Directive, type Signal, computed, input, output } from '@angular/core';
import { type ValidationError } from '@angular/forms/signals';
import { texts } from '../text/text';
import { nextId } from './next-id';

/**
 * What every field has in common. It is bound with `[formField]` of signal forms, or used alone with `[(value)]` and
 * `fault`. Faults are shown once the person has left the field, never while typing, and never for a field that was only
 * passed through: a sentence that appears under the pointer would move the button it is about to press.
 */
@Directive({ host: { '(input)': 'markChanged()', '(change)': 'markChanged()' } })
export abstract class FieldControl {
  readonly label = input.required<string>();
  readonly help = input('');
  /** Keeps the label for assistive technology only, where a column head already says it. */
  readonly labelHidden = input(false);
  readonly placeholder = input('');
  /** A refusal that came back from the server, in words. It is shown at once. */
  readonly fault = input('');

  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly required = input(false);
  readonly name = input('');
  readonly touch = output();

  protected readonly id = nextId('field');
  private changed = false;
  private readonly faultTexts = texts({
    required: ['入力してください。', 'Enter a value.'],
    email: ['メールアドレスの形で入力してください。', 'Enter an email address.'],
    minLength: ['文字数が足りません。', 'This is too short.'],
    maxLength: ['文字数が多すぎます。', 'This is too long.'],
    pattern: ['形が決まりと違います。', 'This does not have the expected form.'],
    other: ['この値は使えません。入力を確かめてください。', 'This value cannot be used. Check what you entered.'],
  });

  /** The sentences under the field, or none while there is nothing to say. */
  protected readonly faults: Signal<readonly string[]> = computed(() => {
    const said = this.fault() ? [this.fault()] : [];
    if (!this.touched()) return said;
    return [...new Set([...said, ...this.errors().map((error) => error.message ?? this.sentence(error.kind))])];
  });
  protected readonly described = computed(() => {
    const help = this.help() ? [`${this.id}-help`] : [];
    return [...help, ...this.faults().map((_, at) => `${this.id}-fault-${at}`)].join(' ') || null;
  });

  protected markChanged(): void {
    this.changed = true;
  }

  /** The person is done with the field. */
  protected leave(): void {
    if (this.changed) this.touch.emit();
  }

  private sentence(kind: string): string {
    const t: Record<string, string> = this.faultTexts();
    return t[kind] ?? this.faultTexts().other;
  }
}
