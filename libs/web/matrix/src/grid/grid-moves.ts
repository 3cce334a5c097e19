import type { Signal, WritableSignal } from '@angular/core';
import type { MatrixRow } from '@akashi/web-data';
import { moveCursor, type GridPlace } from '@akashi/web-ui';
import { isEditable } from '../cells/cell-target';
import type { CellRange } from './cell-range';
import type { GridLine } from './grid-line';
import type { GridSelection } from './grid-selection';
import type { MatrixColumn } from './matrix-columns';
import { TypedNumber } from './typed-number';

/** A control that was asked for, and the column the cursor was in. */
export interface OpenedCell {
  readonly row: MatrixRow;
  readonly column: number;
}

/** What the keys that move need of the grid. */
export interface MovingGrid {
  readonly lines: Signal<readonly GridLine[]>;
  readonly columns: () => readonly MatrixColumn[];
  readonly cursor: Signal<GridPlace>;
  readonly folded: Pick<WritableSignal<ReadonlySet<string>>, 'set'> & (() => ReadonlySet<string>);
  readonly selected: () => ReadonlySet<string>;
  readonly selection: GridSelection;
  readonly range: CellRange;
  readonly opened: (cell: OpenedCell) => void;
  readonly find: () => void;
  readonly go: (place: GridPlace) => true;
  /** How many lines a page goes. */
  readonly page: () => number;
}

/** The keys that move the cursor, choose rows, fold groups and open papers. */
export class GridMoves {
  private readonly typed = new TypedNumber();

  constructor(private readonly grid: MovingGrid) {}

  /** True when the key was one of them. */
  hear(event: KeyboardEvent): boolean {
    return this.act(event) || this.move(event);
  }

  open({ row, column }: GridPlace): boolean {
    const line = this.grid.lines()[row];
    if (line?.kind === 'group') return this.fold(row, line.isOpen);
    if (line) this.grid.opened({ row: line.row, column });
    return true;
  }

  /** Folds or opens the group of a line; from a control, the heading it stands under. */
  fold(row: number, closes: boolean): boolean {
    const line = this.grid.lines()[row];
    if (!line) return true;
    const key = line.kind === 'group' ? line.key : line.row.objective;
    const next = new Set(this.grid.folded());
    if (closes) next.add(key);
    else next.delete(key);
    this.grid.folded.set(next);
    const at = this.grid.lines().findIndex((other) => other.kind === 'group' && other.key === key);
    return at < 0 || this.grid.go({ row: at, column: this.grid.cursor().column });
  }

  private act(event: KeyboardEvent): boolean {
    if (!event.altKey) return event.ctrlKey || event.metaKey ? this.actWithCtrl(event) : this.actPlain(event);
    const folds = event.shiftKey && /^Arrow(Left|Right)$/.test(event.key);
    return folds && this.fold(this.grid.cursor().row, event.key === 'ArrowLeft');
  }

  private actPlain(event: KeyboardEvent): boolean {
    const [{ code, key, shiftKey }, { selection, cursor }] = [event, this.grid];
    if (code === 'Space') return selection.toggle(cursor().row, shiftKey);
    if (key === 'Escape') return this.grid.selected().size > 0 && selection.clear();
    return key === 'Enter' ? this.open(cursor()) : this.goByNumber(event);
  }

  /** Only where no cell takes what is typed. */
  private goByNumber(event: KeyboardEvent): boolean {
    const [{ row, column }, lines] = [this.grid.cursor(), this.grid.lines()];
    if (lines[row]?.kind === 'control' && isEditable(this.grid.columns()[column]?.id)) return false;
    const to = this.typed.hear(event, lines);
    if (to === null) return false;
    this.grid.range.clear();
    return to < 0 || this.grid.go({ row: to, column });
  }

  private actWithCtrl({ code }: KeyboardEvent): boolean {
    if (code === 'KeyA') return this.grid.selection.toggleAll();
    if (code !== 'KeyF') return false;
    this.grid.find();
    return true;
  }

  private move(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    const from = this.grid.cursor();
    const line = this.grid.lines()[from.row];
    if (line?.kind === 'group' && !event.ctrlKey && !event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
      const closes = event.key === 'ArrowLeft';
      if (line.isOpen === closes) return this.fold(from.row, closes);
      return this.grid.go({ row: from.row, column: closes ? 0 : 1 });
    }
    const size = { rows: this.grid.lines().length, columns: this.grid.columns().length, page: this.grid.page() };
    const to = moveCursor(from, event, size);
    if (!to) return false;
    this.choose(event, from, to);
    return this.grid.go(to);
  }

  /** With Shift the cells passed over are chosen, and beside the columns that take work the rows. */
  private choose({ shiftKey }: KeyboardEvent, from: GridPlace, to: GridPlace): void {
    if (!shiftKey) this.grid.range.clear();
    else if (isEditable(this.grid.columns()[from.column]?.id)) this.grid.range.hold(from);
    else if (to.row !== from.row) this.grid.selection.extend(from.row, to.row);
  }
}
