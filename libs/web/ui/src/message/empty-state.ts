import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';

/** Nothing here yet, or nothing that fits the filter: one sentence, and the next step as content. */
@Component({
  selector: 'ak-empty-state',
  imports: [Icon],
  template: `
    <ak-icon [name]="icon()" />
    <b>{{ title() }}</b>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="row row--wrap"><ng-content /></div>
  `,
  host: { class: 'empty' },
})
export class EmptyState {
  readonly icon = input<IconName>('inbox');
  readonly title = input.required<string>();
  readonly text = input('');
}
