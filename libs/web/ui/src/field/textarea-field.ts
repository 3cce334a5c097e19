import { Component, ElementRef, computed, input, model, output, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { isImeEvent } from '../keyboard/ime';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** Several lines of text. Enter makes a line, Ctrl+Enter sends; the count appears only where there is a limit. */
@Component({
  selector: 'ak-textarea-field',
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
      <textarea
        #control
        class="input"
        [class.input--s]="size() === 's'"
        [id]="id"
        [rows]="rows()"
        [value]="value()"
        [attr.name]="name() || null"
        [attr.placeholder]="placeholder() || null"
        [attr.aria-describedby]="described()"
        [attr.aria-invalid]="faults().length ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        (input)="typed($event)"
        (compositionend)="typed($event)"
        (keydown)="onKey($event)"
        (blur)="leave()"
      ></textarea>
      @if (maxLength() !== undefined) {
        <span class="field__count" [class.ink-bad]="over()">{{ length() }} / {{ maxLength() }}</span>
      }
    </ak-field-frame>
  `,
})
export class TextareaField extends FieldControl implements FormValueControl<string> {
  private readonly control = viewChild.required<ElementRef<HTMLTextAreaElement>>('control');

  readonly value = model('');
  readonly rows = input(4);
  readonly size = input<'s' | 'm'>('m');
  readonly maxLength = input<number | undefined>(undefined);
  /** Ctrl+Enter in the text: the page does its one next step. */
  readonly send = output();

  protected readonly length = computed(() => [...this.value()].length);
  protected readonly over = computed(() => this.length() > (this.maxLength() ?? Infinity));

  /** Puts the caret into it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.value.set(this.control().nativeElement.value);
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    this.send.emit();
  }
}
