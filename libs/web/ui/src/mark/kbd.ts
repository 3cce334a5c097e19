import { Component, computed, input } from '@angular/core';

/** A keycap. `Ctrl+Enter` is shown as Ctrl Enter; with `apart`, every key of a sequence has a cap of its own. */
@Component({
  selector: 'ak-kbd',
  template: `
    @for (cap of caps(); track $index) {
      <kbd class="kbd">{{ cap }}</kbd>
    }
  `,
  host: { class: 'keys' },
})
export class Kbd {
  readonly keys = input.required<string>();
  readonly apart = input(false);

  protected readonly caps = computed(() => {
    const shown = this.apart() ? this.keys().split(' ') : [this.keys()];
    return shown.filter((cap) => cap !== '').map((cap) => cap.split('+').join(' '));
  });
}
