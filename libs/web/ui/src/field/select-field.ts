import { Component, ElementRef, input, model, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One thing to choose. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A choice of one among many, by the platform's own list: it speaks, scrolls and types ahead everywhere. */
@Component({
  selector: 'ak-select-field',
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
      <select
        #control
        class="input"
        [class.input--s]="size() === 's'"
        [id]="id"
        [attr.name]="name() || null"
        [attr.aria-describedby]="described()"
        [attr.aria-invalid]="faults().length ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled() || readonly()"
        (change)="value.set(control.value)"
        (blur)="leave()"
      >
        @if (placeholder()) {
          <option value="" [selected]="value() === ''">{{ placeholder() }}</option>
        }
        @for (option of options(); track option.value) {
          <option [value]="option.value" [disabled]="option.disabled ?? false" [selected]="option.value === value()">
            {{ option.label }}
          </option>
        }
      </select>
    </ak-field-frame>
  `,
})
export class SelectField extends FieldControl implements FormValueControl<string> {
  private readonly control = viewChild.required<ElementRef<HTMLSelectElement>>('control');

  readonly value = model('');
  readonly options = input.required<readonly SelectOption[]>();
  readonly size = input<'s' | 'm'>('m');

  /** Puts the focus on it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
