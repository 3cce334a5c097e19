import { Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';

/** One setting of a view that can be chosen. */
export interface ViewOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconName;
  /** The language the label is written in, where it is not the page's. */
  readonly lang?: string;
}

/** A setting of a view with two to four values, as 標準 / 密 / 最密. For views of one thing use tabs. */
@Component({
  selector: 'ak-button-group',
  imports: [Icon],
  template: `
    @for (option of options(); track option.value) {
      <button
        type="button"
        [attr.aria-pressed]="option.value === value()"
        [attr.lang]="option.lang ?? null"
        (click)="value.set(option.value)"
      >
        @if (option.icon; as name) {
          <ak-icon [name]="name" [size]="14" />
        }
        {{ option.label }}
      </button>
    }
  `,
  host: { class: 'btngroup', role: 'group', '[attr.aria-label]': 'label()' },
})
export class ButtonGroup<V extends string = string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ViewOption<V>[]>();
  readonly value = model.required<V>();
}
