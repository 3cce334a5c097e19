import { Component, ElementRef, inject, input, model } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';
import { FieldControl } from './field-control';

/** One result that can be chosen; `tone` is the state it stands for. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly tone?: 'ok' | 'bad' | 'warn';
}

const TONE_ICON: Record<NonNullable<ChoiceOption['tone']>, IconName> = { ok: 'ok', bad: 'bad', warn: 'warn' };

/** The result of a step, as 例外なし / 逸脱あり / 該当なし: all choices in sight, the chosen one with its shape. */
@Component({
  selector: 'ak-segmented-choice',
  imports: [Icon],
  template: `
    <fieldset class="field" [class.field--bad]="faults().length > 0" [attr.aria-describedby]="described()">
      <legend [class.vh]="labelHidden()">{{ label() }}</legend>
      <div class="seg" [class.seg--off]="disabled() || readonly()">
        @for (option of options(); track option.value) {
          <label [class]="option.tone ?? ''">
            <input
              type="radio"
              [name]="id"
              [value]="option.value"
              [checked]="option.value === value()"
              [disabled]="disabled() || readonly()"
              (change)="value.set(option.value)"
              (blur)="leave()"
            />
            @if (option.value === value()) {
              <ak-icon [name]="icon(option)" />
            }
            {{ option.label }}
          </label>
        }
      </div>
      @for (fault of faults(); track $index) {
        <p class="err" [id]="id + '-fault-' + $index"><ak-icon name="bad" />{{ fault }}</p>
      }
      @if (help()) {
        <p class="help" [id]="id + '-help'">{{ help() }}</p>
      }
    </fieldset>
  `,
})
export class SegmentedChoice extends FieldControl implements FormValueControl<string> {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly value = model('');
  readonly options = input.required<readonly ChoiceOption[]>();

  /** Puts the focus on the choice that holds, else on the first. */
  focus(options?: FocusOptions): void {
    const choice = this.host.querySelector<HTMLElement>('input:checked') ?? this.host.querySelector('input');
    choice?.focus(options);
  }

  protected icon(option: ChoiceOption): IconName {
    return option.tone ? TONE_ICON[option.tone] : 'check';
  }
}
