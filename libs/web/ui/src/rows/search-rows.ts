import { computed, signal, type Signal, type WritableSignal } from '@angular/core';
import { fold } from '@akashi/domain/search';
import { rowFinder } from './row-finder';

export interface RowsSearch<Row> {
  readonly sought: WritableSignal<string>;
  /** The rows in which every word stands; null while nothing is sought. */
  readonly found: Signal<readonly Row[] | null>;
}

/** The search of a list. Its rows are made comparable when something is first sought: most who open a list seek nothing. */
export function searchRows<Row>(
  rows: () => readonly Row[],
  wordsOf: (row: Row) => readonly unknown[],
): RowsSearch<Row> {
  const sought = signal('');
  const comparable = computed(() => rows().map((row) => fold(wordsOf(row).join(' '))));
  const found = computed(() => {
    if (sought().trim() === '') return null;
    const finds = rowFinder(sought());
    const texts = comparable();
    return rows().filter((_, at) => finds(texts[at] ?? ''));
  });
  return { sought, found };
}
