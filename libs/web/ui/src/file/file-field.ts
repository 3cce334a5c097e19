import { Component, input, model, viewChild } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { FieldControl } from '../field/field-control';
import { FileDrop } from './file-drop';

/** One file of a form, dropped or chosen; the drop shows its name. */
@Component({
  selector: 'ak-file-field',
  imports: [FileDrop, Icon],
  template: `
    <ak-file-drop [label]="value()?.name ?? label()" [accept]="accept()" (files)="take($event)" />
    @for (fault of faults(); track $index) {
      <p class="err" role="alert"><ak-icon name="bad" />{{ fault }}</p>
    }
    @if (help()) {
      <p class="help">{{ help() }}</p>
    }
  `,
  host: { class: 'field', '[class.field--bad]': 'faults().length > 0' },
})
export class FileField extends FieldControl implements FormValueControl<File | null> {
  private readonly drop = viewChild.required(FileDrop);

  readonly value = model<File | null>(null);
  readonly accept = input('');

  /** Puts the focus on the drop. */
  focus(): void {
    this.drop().focus();
  }

  protected take([file]: readonly File[]): void {
    this.value.set(file ?? null);
    this.markChanged();
    this.leave();
  }
}
