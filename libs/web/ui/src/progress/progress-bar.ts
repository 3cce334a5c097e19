import { Component, computed, input } from '@angular/core';

/** How far something is, as done of all. The numbers stand beside it; the bar alone never carries them. */
@Component({
  selector: 'ak-progress-bar',
  template: `<span [class.soft]="soft()" [style.width.%]="percent()"></span>`,
  host: {
    class: 'bar',
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-valuetext]': 'done() + " / " + of()',
    '[attr.aria-label]': 'label()',
  },
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly of = input(100);
  readonly soft = input(false);

  /** Whole percent, rounded down, so that 100 means all of them. */
  protected readonly percent = computed(() => {
    if (this.of() <= 0) return 0;
    return Math.min(100, Math.max(0, Math.floor((this.done() / this.of()) * 100)));
  });
}
