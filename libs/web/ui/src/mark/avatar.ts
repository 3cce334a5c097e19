import { Component, computed, input } from '@angular/core';

/**
 * The first character of a name. With `named` it stands alone and carries the name; otherwise the name is beside it
 * and the mark is hidden from assistive technology.
 */
@Component({
  selector: 'ak-avatar',
  template: `{{ initial() }}`,
  host: {
    class: 'avatar',
    '[class.avatar--client]': `side() === 'client'`,
    '[attr.role]': `named() ? 'img' : null`,
    '[attr.aria-label]': 'named() ? name() : null',
    '[attr.aria-hidden]': `named() ? null : 'true'`,
    '[attr.title]': 'named() ? name() : null',
  },
})
export class Avatar {
  readonly name = input.required<string>();
  readonly side = input<'firm' | 'client'>('firm');
  readonly named = input(false);

  protected readonly initial = computed(() => [...this.name().trim()][0] ?? '');
}
