import { computed, signal, type Signal } from '@angular/core';
import type { GridPlace } from '@akashi/web-ui';

/** The rectangle from where Shift was first held to the cursor; both ends belong to it. */
export interface CellRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Cells chosen together, as in a spreadsheet. */
export class CellRange {
  private readonly anchor = signal<GridPlace | null>(null);

  constructor(private readonly cursor: Signal<GridPlace>) {}

  /** The chosen rectangle; null while only the cursor's own cell is meant. */
  readonly rect = computed<CellRect | null>(() => {
    const [from, to] = [this.anchor(), this.cursor()];
    if (!from || (from.row === to.row && from.column === to.column)) return null;
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    };
  });

  /** The rectangle, or the cursor's cell alone. */
  readonly own = computed<CellRect>(() => {
    const { row, column } = this.cursor();
    return this.rect() ?? { top: row, bottom: row, left: column, right: column };
  });

  /** Keeps one corner where it is, or puts it where the cursor is now. */
  hold(from: GridPlace = this.cursor()): void {
    if (!this.anchor()) this.anchor.set(from);
  }

  /** A click goes on with the range while Shift is held, and begins anew without. */
  reach(goesOn: boolean): void {
    if (goesOn) this.hold();
    else this.clear();
  }

  start(from: GridPlace): void {
    this.anchor.set(from);
  }

  clear(): boolean {
    const was = this.rect() !== null;
    this.anchor.set(null);
    return was;
  }

  /** First and last column of the range in a line, or −1 twice. */
  columnsIn(row: number): readonly [from: number, to: number] {
    const rect = this.rect();
    return rect && row >= rect.top && row <= rect.bottom ? [rect.left, rect.right] : nowhere;
  }
}

const nowhere = [-1, -1] as const;
