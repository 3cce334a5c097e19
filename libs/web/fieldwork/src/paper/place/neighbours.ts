import { MatrixStore, type MatrixRow } from '@akashi/web-data';
import { computed, inject, Injectable, type Signal } from '@angular/core';

/** Where a paper stands among the controls in the order they were last seen in. */
export interface PaperPlace {
  readonly at: number;
  readonly of: number;
  /** Test to open before and after this one; null at the ends. */
  readonly before: string | null;
  readonly after: string | null;
  /** The next test that is not signed, after this one or from the beginning. */
  readonly unfinished: string | null;
}

/** Finds the neighbours of a paper, so that one goes through a chapter without coming back to the matrix. */
@Injectable({ providedIn: 'root' })
export class Neighbours {
  private readonly store = inject(MatrixStore);

  /** The place of a test, as a signal of its id. */
  place(testId: Signal<string>): Signal<PaperPlace> {
    return computed(() => placeIn(this.store.rows(), this.store.order(), testId()));
  }
}

/** Neighbours keep the kind of test: from an operation test one comes to the next operation test where there is one. */
export function placeIn(rows: readonly MatrixRow[], order: readonly string[], testId: string): PaperPlace {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = order.flatMap((id) => byId.get(id) ?? []).filter(({ tests }) => tests.length > 0);
  const at = seen.findIndex(({ tests }) => tests.some(({ id }) => id === testId));
  const type = seen[at]?.tests.find(({ id }) => id === testId)?.type;
  const testOf = (row: MatrixRow | undefined) =>
    (row?.tests.find((test) => test.type === type) ?? row?.tests[0])?.id ?? null;
  const rest = [...seen.slice(Math.max(0, at)), ...seen.slice(0, Math.max(0, at))].flatMap(({ tests }) => tests);
  const isUnfinished = (state: string) => state !== 'prepared' && state !== 'reviewed';
  return {
    at: at + 1,
    of: seen.length,
    before: at > 0 ? testOf(seen[at - 1]) : null,
    after: at >= 0 ? testOf(seen[at + 1]) : testOf(seen[0]),
    unfinished: rest.find(({ id, state }) => id !== testId && isUnfinished(state))?.id ?? null,
  };
}
