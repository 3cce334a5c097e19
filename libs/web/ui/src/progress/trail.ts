import { Component, input } from '@angular/core';

/** One thing that happened: when (as shown, JST), who, what. */
export interface TrailEntry {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly note?: string;
}

/** A record of who did what and when; the newest is marked where it says where the work stands. */
@Component({
  selector: 'ak-trail',
  template: `
    <ol class="trail" [attr.aria-label]="label()">
      @for (entry of entries(); track $index) {
        <li [class.now]="$index === now()">
          <span>{{ entry.what }}</span>
          <span class="when"> {{ entry.who }}　{{ entry.when }}</span>
          @if (entry.note) {
            <p class="sub">{{ entry.note }}</p>
          }
        </li>
      }
    </ol>
  `,
  host: { style: 'display: block' },
})
export class Trail {
  readonly label = input.required<string>();
  readonly entries = input.required<readonly TrailEntry[]>();
  /** Index of the entry where the work stands now. */
  readonly now = input<number | null>(null);
}
