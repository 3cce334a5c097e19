import { Component, ElementRef, computed, linkedSignal, model, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { texts } from '../text/text';
import { isImeEvent } from '../keyboard/ime';
import { FieldFrame } from './field-frame';
import { readCount } from './number-text';
import { TypedControl } from './typed-control';

/** A whole number or none, read when the field is left or Enter is pressed. What is no number is told and not sent. */
@Component({
  selector: 'ak-number-field',
  imports: [FieldFrame],
  template: `
    <ak-field-frame [for]="id" [label]="label()" [required]="required()" [help]="help()" [faults]="said()">
      <input
        #control
        class="input"
        autocomplete="off"
        inputmode="numeric"
        [id]="id"
        [value]="text()"
        [attr.name]="name() || null"
        [attr.aria-describedby]="described()"
        [attr.aria-invalid]="said().length ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        (input)="typed($event)"
        (keydown)="onKey($event)"
        (blur)="leaveNumber()"
      />
    </ak-field-frame>
  `,
})
export class NumberField extends TypedControl implements FormValueControl<number | null> {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly value = model<number | null>(null);

  protected readonly t = texts({ unread: ['数字だけを入力してください。', 'Enter digits only.'] });
  protected readonly text = linkedSignal(() => String(this.value() ?? ''));
  private readonly isFault = linkedSignal<number | null, boolean>({ source: this.value, computation: () => false });
  readonly unread = computed(() => (this.isFault() ? this.t().unread : ''));

  /** Puts the caret into it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  /** The form begins anew: what could not be read is gone with it. */
  reset(): void {
    this.text.set(String(this.value() ?? ''));
    this.isFault.set(false);
    this.control().nativeElement.value = this.text();
  }

  /** What is a number already counts while it is typed; what is none yet waits until the field is left. */
  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const typed = this.control().nativeElement.value;
    const read = readCount(typed);
    if (read.kind === 'fault') return;
    this.value.set(read.kind === 'count' ? read.count : null);
    this.text.set(typed);
    this.isFault.set(false);
  }

  protected onKey(event: KeyboardEvent): void {
    if (!isImeEvent(event) && event.key === 'Enter') this.take();
  }

  protected leaveNumber(): void {
    if (!this.readonly()) this.take();
    this.leave();
  }

  private take(): void {
    const typed = this.control().nativeElement.value;
    const read = readCount(typed);
    if (read.kind !== 'fault') this.value.set(read.kind === 'count' ? read.count : null);
    this.text.set(read.kind === 'count' ? String(read.count) : typed.trim());
    this.isFault.set(read.kind === 'fault');
    this.control().nativeElement.value = this.text();
  }
}
