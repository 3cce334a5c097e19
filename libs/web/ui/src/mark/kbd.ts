import { Component, computed, input } from '@angular/core';

/** What is printed on the keys that a program calls by long names. */
const printed: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

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
    return shown.filter((cap) => cap !== '').map(capOf);
  });
}

function capOf(keys: string): string {
  const caps = keys.split('+').map((key) => printed[key] ?? key);
  return caps.join(' ');
}
