import { linkedSignal, type ModelSignal, type Signal } from '@angular/core';
import type { GridPlace } from '@akashi/web-ui';
import { columnsOf, widthLimits, withPlace, withWidth, type ColumnLayout } from './column-layout';
import { widthOf, type MatrixColumn, type MatrixColumnId } from './matrix-columns';

/** What arranging the columns needs of the grid around them. */
export interface ArrangedGrid {
  readonly layout: ModelSignal<ColumnLayout>;
  readonly cursor: Signal<GridPlace>;
  readonly lang: () => 'ja' | 'en';
  readonly go: (place: GridPlace) => true;
}

/** Makes columns wider and narrower and puts them elsewhere: with Alt and the keys of < and >, with Shift moved, or by pointer. */
export class ColumnMoves {
  /** What is seen: while an edge is drawn, before it is let go. */
  readonly seen = linkedSignal(() => this.grid.layout());
  private lifted: MatrixColumnId | null = null;

  constructor(private readonly grid: ArrangedGrid) {}

  /** True when the key was one of them. */
  hear({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): boolean {
    const way = { Period: 1, Comma: -1 }[code];
    if (!altKey || ctrlKey || metaKey || !way) return false;
    const column = columnsOf(this.seen())[this.grid.cursor().column];
    if (!column) return true;
    return shiftKey ? this.step(column.id, way) : this.size(column, this.widthOf(column) + way * widthLimits.step);
  }

  widthOf(column: MatrixColumn): number {
    return widthOf(column, this.seen().widths, this.grid.lang());
  }

  draw({ id }: MatrixColumn, px: number): void {
    this.seen.set(withWidth(this.grid.layout(), id, px));
  }

  size({ id }: MatrixColumn, px: number): true {
    this.grid.layout.set(withWidth(this.grid.layout(), id, px));
    return true;
  }

  lift(id: MatrixColumnId, event: DragEvent): void {
    this.lifted = id;
    event.dataTransfer?.setData('text/plain', id);
  }

  over(id: MatrixColumnId, event: DragEvent): void {
    if (this.lifted && this.grid.layout().order.includes(id)) event.preventDefault();
  }

  /** The lifted column takes the place of the one it is put on. */
  put(id: MatrixColumnId, event: DragEvent): void {
    event.preventDefault();
    const layout = this.grid.layout();
    if (this.lifted) this.grid.layout.set(withPlace(layout, this.lifted, layout.order.indexOf(id)));
    this.lifted = null;
  }

  private step(id: MatrixColumnId, way: number): true {
    const layout = this.grid.layout();
    const moved = withPlace(layout, id, layout.order.indexOf(id) + way);
    if (moved === layout) return true;
    this.grid.layout.set(moved);
    return this.grid.go({ row: this.grid.cursor().row, column: columnsOf(moved).findIndex((one) => one.id === id) });
  }
}
