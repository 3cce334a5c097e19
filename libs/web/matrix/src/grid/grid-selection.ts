import type { Signal, WritableSignal } from '@angular/core';
import type { GridLine } from './grid-line';

/** Which controls are selected. A group stands for all controls below it, folded ones too. */
export class GridSelection {
  private anchor = 0;

  constructor(
    private readonly lines: Signal<readonly GridLine[]>,
    private readonly selected: Pick<WritableSignal<ReadonlySet<string>>, 'set'> & (() => ReadonlySet<string>),
  ) {}

  chosenOf(ids: readonly string[]): 'none' | 'some' | 'all' {
    const chosen = this.selected();
    const count = chosen.size === 0 ? 0 : ids.filter((id) => chosen.has(id)).length;
    if (count === 0) return 'none';
    return count === ids.length ? 'all' : 'some';
  }

  chosenAll(): 'none' | 'some' | 'all' {
    return this.chosenOf(this.every());
  }

  /** Selects a line or takes it back; with `range`, every line from the last one touched. */
  toggle(row: number, range = false): true {
    const ids = range ? this.between(this.anchor, row) : this.idsOf(this.lines()[row]);
    const next = new Set(this.selected());
    const takesBack = !range && this.chosenOf(ids) === 'all';
    for (const id of ids) {
      if (takesBack) next.delete(id);
      else next.add(id);
    }
    this.selected.set(next);
    if (!range) this.anchor = row;
    return true;
  }

  /** Takes the lines the cursor passes over with Shift. */
  extend(from: number, to: number): void {
    if (this.selected().size === 0) this.anchor = from;
    this.selected.set(new Set(this.between(this.anchor, to)));
  }

  toggleAll(): true {
    this.selected.set(this.chosenAll() === 'all' ? new Set() : new Set(this.every()));
    return true;
  }

  clear(): true {
    this.selected.set(new Set());
    return true;
  }

  private between(a: number, b: number): string[] {
    return this.lines()
      .slice(Math.min(a, b), Math.max(a, b) + 1)
      .flatMap((line) => (line.kind === 'control' ? [line.id] : []));
  }

  private every(): string[] {
    return [...new Set(this.lines().flatMap((line) => this.idsOf(line)))];
  }

  private idsOf(line: GridLine | undefined): readonly string[] {
    if (!line) return [];
    return line.kind === 'control' ? [line.id] : line.controlIds;
  }
}
