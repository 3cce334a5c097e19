import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { texts } from '../text/text';

/** Label above, control, help and faults below. The control describes itself with `<for>-help` and `<for>-fault-<n>`. */
@Component({
  selector: 'ak-field-frame',
  imports: [Icon],
  template: `
    <label [attr.for]="for()" [class.vh]="labelHidden()"
      >{{ label() }}
      @if (required()) {
        <span class="need">{{ t().required }}</span>
      }
    </label>
    <ng-content />
    @for (fault of faults(); track $index) {
      <p class="err" [id]="for() + '-fault-' + $index"><ak-icon name="bad" />{{ fault }}</p>
    }
    @if (help()) {
      <p class="help" [id]="for() + '-help'">{{ help() }}</p>
    }
  `,
  host: { class: 'field', '[class.field--bad]': 'faults().length > 0' },
})
export class FieldFrame {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly required = input(false);
  readonly help = input('');
  readonly faults = input<readonly string[]>([]);

  protected readonly t = texts({ required: ['必須', 'Required'] });
}
