import { Component, input } from '@angular/core';

/** A small count. `hot` is for what waits for the person who looks. */
@Component({
  selector: 'ak-badge',
  template: `{{ count().toLocaleString('en-US') }}
    @if (label()) {
      <span class="vh"> {{ label() }}</span>
    }`,
  host: { class: 'badge', '[class.badge--hot]': 'hot()' },
})
export class Badge {
  readonly count = input.required<number>();
  readonly hot = input(false);
  /** What is counted, for those who hear the page. */
  readonly label = input('');
}
