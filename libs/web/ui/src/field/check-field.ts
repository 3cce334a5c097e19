import { Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import { type FormCheckboxControl } from '@angular/forms/signals';
import { nextId } from './next-id';

/** A box to tick, with its sentence as the label. */
@Component({
  selector: 'ak-check-field',
  template: `
    <label class="row" [attr.for]="id">
      <input
        #control
        class="check"
        type="checkbox"
        [id]="id"
        [checked]="checked()"
        [disabled]="disabled()"
        [attr.aria-describedby]="help() ? id + '-help' : null"
        (change)="checked.set(control.checked)"
        (blur)="touch.emit()"
      />{{ label() }}</label
    >
    @if (help()) {
      <p class="help" [id]="id + '-help'">{{ help() }}</p>
    }
  `,
  host: { class: 'field' },
})
export class CheckField implements FormCheckboxControl {
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  readonly checked = model(false);
  readonly label = input.required<string>();
  readonly help = input('');
  readonly disabled = input(false);
  readonly touch = output();
  protected readonly id = nextId('check');

  /** Puts the focus on it. */
  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
