import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { texts } from '../text/text';

/** Short answers show no skeleton at all: it would only flicker. In ms. */
const PATIENCE_MS = 150;
const WIDTHS = [100, 88, 64, 76, 52, 82, 60] as const;

/** The shape of rows that are on their way. Nothing turns; it appears after 150 ms. */
@Component({
  selector: 'ak-skeleton',
  template: `
    <div role="status" [attr.aria-label]="t().loading">
      @if (waited()) {
        @for (width of widths(); track $index) {
          <div class="skelrow">
            <span class="skel"></span><span class="skel" [style.width.%]="width"></span><span class="skel"></span>
          </div>
        }
      }
    </div>
  `,
  host: { style: 'display: block' },
})
export class Skeleton {
  readonly rows = input(6);

  protected readonly t = texts({ loading: ['読み込んでいます', 'Loading'] });
  protected readonly waited = signal(false);
  protected readonly widths = computed(() =>
    Array.from({ length: this.rows() }, (_, at) => WIDTHS[at % WIDTHS.length]),
  );

  constructor() {
    const timer = setTimeout(() => this.waited.set(true), PATIENCE_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
