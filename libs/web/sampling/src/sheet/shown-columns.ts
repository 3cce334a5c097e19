import { computed, linkedSignal, type Signal } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';

const keyOf = (populationId: string): string => `akashi.sheet-columns.${populationId}`;

/** The columns of a population's file beside the marks: a few, or all where somebody wants them, kept on this device by population. */
export class ShownColumns {
  private readonly wanted = linkedSignal(() => localStorage.getItem(keyOf(this.population().id)) === 'all');
  readonly all = this.wanted.asReadonly();
  readonly heads = computed(() => this.population().header.slice(0, this.all() ? undefined : this.few()));
  readonly hasMore = computed(() => this.population().header.length > 2);

  constructor(
    private readonly population: Signal<PopulationView>,
    private readonly few: () => number,
  ) {}

  show(all: boolean): void {
    const key = keyOf(this.population().id);
    if (all) localStorage.setItem(key, 'all');
    else localStorage.removeItem(key);
    this.wanted.set(all);
  }
}
