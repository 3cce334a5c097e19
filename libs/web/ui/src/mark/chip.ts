import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-shapes';

/** The states a row can be in. Each has a shape of its own, so that nothing rests on colour. */
export const CHIP_STATES = ['ok', 'bad', 'warn', 'wait', 'back', 'doing', 'idle', 'omitted', 'locked'] as const;
export type ChipState = (typeof CHIP_STATES)[number];

const LOOK: Record<ChipState, { readonly icon: IconName; readonly fill: string }> = {
  ok: { icon: 'ok', fill: 'chip--ok' },
  bad: { icon: 'bad', fill: 'chip--bad' },
  warn: { icon: 'warn', fill: 'chip--warn' },
  wait: { icon: 'wait', fill: 'chip--wait' },
  back: { icon: 'back', fill: 'chip--back' },
  doing: { icon: 'doing', fill: '' },
  idle: { icon: 'idle', fill: '' },
  omitted: { icon: 'minus', fill: '' },
  locked: { icon: 'lock', fill: 'chip--ok' },
};

/** The state of a row: shape and word. `plain` has no fill, for dense columns; `line` is a label without a state. */
@Component({
  selector: 'ak-chip',
  imports: [Icon],
  template: `
    @if (shape(); as name) {
      <ak-icon [name]="name" [size]="14" />
    }
    <ng-content />
  `,
  host: { class: 'chip', '[class]': 'look()' },
})
export class Chip {
  readonly state = input<ChipState>('idle');
  readonly form = input<'filled' | 'plain' | 'line'>('filled');
  /** Another shape than the state's own. */
  readonly icon = input<IconName | null>(null);

  protected readonly shape = computed(() =>
    this.form() === 'line' ? this.icon() : (this.icon() ?? LOOK[this.state()].icon),
  );
  protected readonly look = computed(() => {
    if (this.form() === 'line') return 'chip--line';
    return this.form() === 'plain' ? `${LOOK[this.state()].fill} chip--plain` : LOOK[this.state()].fill;
  });
}
