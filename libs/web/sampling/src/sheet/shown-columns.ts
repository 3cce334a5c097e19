import { computed, linkedSignal, type Signal } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';

/** The columns of a population beside the marks: its key, and those that its team chose, or else the first few. */
export class ShownColumns {
  private readonly chosen = linkedSignal(() => this.population().shownColumns);
  private readonly keyColumn = computed(() => this.population().reading?.columns?.key?.column ?? 1);
  readonly isChosen = computed(() => this.chosen() !== null);
  /** Counted from 1; the key stands first and stays in sight. */
  readonly columns = computed((): readonly number[] => {
    const [key, { header }] = [this.keyColumn(), this.population()];
    const first = header.map((_, at) => at + 1).slice(0, this.few());
    const others = (this.chosen() ?? first).filter((column) => column !== key && column <= header.length);
    return header.length === 0 ? [] : [key, ...others];
  });
  readonly heads = computed(() => this.columns().map((column) => this.population().header[column - 1] ?? ''));

  constructor(
    private readonly population: Signal<PopulationView>,
    private readonly few: () => number,
  ) {}

  valuesOf(cells: readonly string[]): string[] {
    return this.columns().map((column) => cells[column - 1] ?? '');
  }

  show(columns: number[] | null): void {
    this.chosen.set(columns);
  }
}
