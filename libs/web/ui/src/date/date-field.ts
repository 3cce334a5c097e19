import { Component, ElementRef, computed, inject, linkedSignal, model, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { isImeEvent } from '../keyboard/ime';
import { Language, texts } from '../text/text';
import { type DateFault, eraDate, longDate, readDate } from './date-text';
import { FieldFrame } from '../field/field-frame';
import { TODAY } from '../field/today';
import { TypedControl } from '../field/typed-control';

/**
 * A day of the scheme, `YYYY-MM-DD` or empty. Typed as people write dates here; read when the field is left or Enter is
 * pressed, never while composing. What was understood is written out beside it, in both calendars. What could not be
 * read leaves the day as it was and keeps its form from being sent.
 */
@Component({
  selector: 'ak-date-field',
  imports: [FieldFrame, Icon],
  template: `
    <ak-field-frame
      [for]="id"
      [label]="label()"
      [labelHidden]="labelHidden()"
      [required]="required()"
      [help]="help()"
      [faults]="said()"
    >
      <span class="date">
        <input
          #control
          class="input"
          autocomplete="off"
          [id]="id"
          [value]="text()"
          [attr.name]="name() || null"
          [attr.placeholder]="placeholder() || 'YYYY-MM-DD'"
          [attr.aria-describedby]="described()"
          [attr.aria-invalid]="said().length ? 'true' : null"
          [attr.aria-required]="required() ? 'true' : null"
          [disabled]="disabled()"
          [readOnly]="readonly()"
          (keydown)="onKey($event)"
          (blur)="leaveDate()"
        />
        @if (!disabled() && !readonly()) {
          <button class="btn btn--quiet btn--icon" type="button" [attr.aria-label]="t().open(label())" (click)="pick()">
            <ak-icon name="cal" />
          </button>
        }
        <input
          #native
          class="date__native"
          type="date"
          tabindex="-1"
          aria-hidden="true"
          [value]="value()"
          (change)="take(native.value)"
        />
        <span class="cap">
          @for (calendar of written(); track $index) {
            <span class="date__written">{{ calendar }}</span>
          }
        </span>
      </span>
    </ak-field-frame>
  `,
})
export class DateField extends TypedControl implements FormValueControl<string> {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');
  private readonly native = viewChild.required<ElementRef<HTMLInputElement>>('native');
  private readonly language = inject(Language);
  private readonly today = inject(TODAY);

  readonly value = model('');

  protected readonly t = texts({
    open: (label: string) => [`${label}をカレンダーで選ぶ`, `Choose ${label} in a calendar`],
    unreadable: [
      '日付として読めません。2026-10-31、10/31、令和8年10月31日、+7、月末 の形で入力してください。',
      'This is not a date we can read. Enter it as 2026-10-31, 10/31, R8.10.31, +7 or 月末.',
    ],
    'no-such-day': ['この日は暦にありません。日付を確かめてください。', 'There is no such day. Check the date.'],
    'outside-era': [
      'この日はその元号の期間にありません。西暦で入力してください。',
      'This day is outside that era. Enter a western year.',
    ],
  });
  /**
   * What stands in the field, and why it could not be read; both begin anew with each value from outside. The library's
   * `transformedValue` does the same and brings all of its forms, 15 kB, into the first load of every page.
   */
  protected readonly text = linkedSignal(() => this.value());
  private readonly refused = linkedSignal<string, DateFault | null>({ source: this.value, computation: () => null });
  readonly unread = computed(() => {
    const fault = this.refused();
    return fault ? this.t()[fault] : '';
  });
  protected readonly written = computed(() => {
    if (this.value() === '' || this.said().length > 0) return [];
    const lang = this.language.lang();
    const western = longDate(this.value(), lang);
    return lang === 'en' ? [western] : [western, eraDate(this.value())];
  });

  /** Puts the caret into it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  /** The form begins anew: what could not be read is gone with it. */
  reset(): void {
    this.text.set(this.value());
    this.refused.set(null);
    this.control().nativeElement.value = this.text();
  }

  protected onKey(event: KeyboardEvent): void {
    if (!isImeEvent(event) && event.key === 'Enter') this.take(this.control().nativeElement.value);
  }

  protected leaveDate(): void {
    if (!this.readonly()) this.take(this.control().nativeElement.value);
    this.leave();
  }

  protected take(typed: string): void {
    const read = readDate(typed, this.today());
    if (read.kind !== 'fault') this.value.set(read.kind === 'day' ? read.date : '');
    this.text.set(read.kind === 'day' ? read.date : typed.trim());
    this.refused.set(read.kind === 'fault' ? read.fault : null);
    // The same day typed another way leaves the signal as it was, and the binding would not write it.
    this.control().nativeElement.value = this.text();
  }

  protected pick(): void {
    this.native().nativeElement.showPicker();
  }
}
