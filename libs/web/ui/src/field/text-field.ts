import { Component, ElementRef, input, model, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/**
 * One line of text. Nothing is read or reformatted while an input method is composing; codes and addresses become half
 * width when the field is left, names and sentences never change.
 */
@Component({
  selector: 'ak-text-field',
  imports: [FieldFrame],
  template: `
    <ak-field-frame
      [for]="id"
      [label]="label()"
      [labelHidden]="labelHidden()"
      [required]="required()"
      [help]="help()"
      [faults]="faults()"
    >
      <input
        #control
        class="input"
        [class.input--s]="size() === 's'"
        [class.input--l]="size() === 'l'"
        [id]="id"
        [type]="kind()"
        [value]="value()"
        [attr.name]="name() || null"
        [attr.placeholder]="placeholder() || null"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputMode()"
        [attr.enterkeyhint]="enterKey()"
        [attr.maxlength]="maxLength() ?? null"
        [attr.aria-describedby]="described()"
        [attr.aria-invalid]="faults().length ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        (input)="typed($event)"
        (compositionend)="typed($event)"
        (blur)="leaveText()"
      />
    </ak-field-frame>
  `,
})
export class TextField extends FieldControl implements FormValueControl<string> {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly value = model('');
  readonly kind = input<'text' | 'email' | 'password' | 'search' | 'tel' | 'url'>('text');
  readonly size = input<'s' | 'm' | 'l'>('m');
  /** `code` turns full-width letters and digits into half width when the field is left. */
  readonly form = input<'free' | 'code'>('free');
  readonly autocomplete = input('off');
  readonly inputMode = input<string | null>(null);
  readonly enterKey = input<string | null>(null);
  readonly maxLength = input<number | undefined>(undefined);

  /** Puts the caret into it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.value.set(this.control().nativeElement.value);
  }

  protected leaveText(): void {
    if (this.form() === 'code' || this.kind() === 'email') this.value.update((text) => text.normalize('NFKC').trim());
    this.leave();
  }
}
