import { signal } from '@angular/core';
import { isImeEvent, type GridPlace } from '@akashi/web-ui';
import { isEditable, isTyped, type EditableColumn } from '../cells/cell-target';
import type { CellText } from '../cells/pasted-cells';
import type { CellRange, CellRect } from './cell-range';
import type { CellRules, WantedCells } from './cell-rules';
import type { GridLine } from './grid-line';
import type { MatrixColumn } from './matrix-columns';

/** What the keys of the cells need of the grid around them. */
export interface CellGrid {
  readonly lines: () => readonly GridLine[];
  readonly columns: () => readonly MatrixColumn[];
  readonly cursor: () => GridPlace;
  readonly cellRules: () => CellRules;
  readonly range: CellRange;
  /** The field in the cell of the cursor, where its column is typed. */
  readonly field: () => HTMLTextAreaElement | null;
  readonly go: (place: GridPlace) => true;
  readonly want: (wanted: WantedCells) => void;
  readonly refuse: (why: string) => void;
  readonly takeBack: (way: 'undo' | 'redo') => void;
}

/** `typed` over what stood there, where an arrow goes on to the next cell; `inside` it, where arrows move the caret. */
export type Typing = 'typed' | 'inside';

/** The keys of a spreadsheet: typing, numbers, F2, Enter, Tab, Escape, Delete, Ctrl+D, Ctrl+Enter, Ctrl+Z and Ctrl+Y. */
export class CellKeys {
  readonly typing = signal<Typing | null>(null);
  /** Why what is typed cannot be kept. */
  readonly fault = signal('');

  constructor(private readonly grid: CellGrid) {}

  /** True when the key was one of these; `text` when it belongs to the field it is typed in. */
  hear(event: KeyboardEvent): boolean | 'text' {
    if (this.typing()) return this.hearTyping(event);
    if (event.altKey) return false;
    return event.ctrlKey || event.metaKey ? this.hearCtrl(event) : this.hearPlain(event);
  }

  /** Text arrived in the field of the cell: from now on it is typed, until it is kept or dropped. */
  began(): void {
    this.fault.set('');
    if (!this.typing()) this.typing.set('typed');
  }

  /** Keeps what is typed; false when it cannot be read, and then it stays. */
  keep(everywhere = false): boolean {
    const [column, field] = [this.column(), this.grid.field()];
    if (!this.typing() || !column || !field) return true;
    const text = field.value;
    const fault = this.grid.cellRules().fault(column, text);
    this.fault.set(fault);
    if (fault) return false;
    this.drop();
    this.write(everywhere ? this.grid.range.own() : this.ownCell(), () => text, everywhere ? column : null);
    return true;
  }

  drop(): true {
    const field = this.grid.field();
    if (field) field.value = '';
    this.typing.set(null);
    this.fault.set('');
    return true;
  }

  /** Empties the cells of the range. */
  empty(): true {
    return this.write(this.grid.range.own(), () => '');
  }

  /** Writes texts into the cells of a rectangle that take work; with `only`, into that column alone. */
  write(rect: CellRect, textOf: (column: EditableColumn) => string, only: EditableColumn | null = null): true {
    const cells: CellText[] = [];
    for (const line of this.grid.lines().slice(rect.top, rect.bottom + 1)) {
      if (line.kind !== 'control') continue;
      for (const { id } of this.grid.columns().slice(rect.left, rect.right + 1))
        if (isEditable(id) && (!only || id === only)) cells.push({ row: line.row, column: id, text: textOf(id) });
    }
    const [first] = cells;
    const bar = cells.length === 1 && first ? this.grid.cellRules().bar(first.row, first.column) : '';
    if (bar) this.grid.refuse(bar);
    else if (first) this.grid.want({ cells, unknown: [] });
    return true;
  }

  private hearTyping(event: KeyboardEvent): boolean | 'text' {
    if (isImeEvent(event)) return 'text';
    if (event.key === 'Escape') return this.drop();
    if (event.key === 'Enter') return this.hearEnter(event);
    if (event.key === 'Tab') return this.keepAndGo(0, event.shiftKey ? -1 : 1);
    const arrow = this.typing() === 'typed' && !isHeld(event) ? arrows[event.key] : undefined;
    return arrow ? this.keepAndGo(...arrow) : 'text';
  }

  private hearEnter({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): true {
    if (altKey) return this.breakLine();
    if (ctrlKey || metaKey) return this.keepAndGo(0, 0, true);
    return this.keepAndGo(shiftKey ? -1 : 1, 0);
  }

  private hearPlain(event: KeyboardEvent): boolean {
    const column = this.column();
    if (event.key === 'Escape') return this.grid.range.clear();
    if (event.key === 'Delete' || event.key === 'Backspace')
      return (column !== null || this.grid.range.rect() !== null) && this.empty();
    return column !== null && this.hearInCell(event, column);
  }

  private hearInCell({ key, code, shiftKey }: KeyboardEvent, column: EditableColumn): boolean {
    if (key === 'F2') return this.open();
    if (key === 'Tab') return this.goBeside(shiftKey ? -1 : 1);
    if (isTyped(column)) return key === 'Enter' ? this.step(shiftKey ? -1 : 1, 0) : this.refuseText(key);
    const choice = shiftKey ? undefined : /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    return choice ? this.choose(column, choice) : this.refuseText(key);
  }

  private hearCtrl({ code, key, shiftKey }: KeyboardEvent): boolean {
    if (code === 'KeyZ') return this.takeBack(shiftKey ? 'redo' : 'undo');
    if (code === 'KeyY') return this.takeBack('redo');
    const column = this.column();
    if (code === 'KeyD') return this.fillDown();
    if (code === 'KeyA' && column) return this.chooseAll();
    const isToday = column === 'due' && (key === ';' || code === 'Semicolon');
    return isToday && this.write(this.ownCell(), () => '今日');
  }

  /** F2: what stands in the cell, to be changed; in a result its numbers are shown. */
  private open(): true {
    const [line, column] = [this.line(), this.column()];
    if (!line || !column) return true;
    const bar = this.grid.cellRules().bar(line.row, column);
    const field = this.grid.field();
    if (bar) this.grid.refuse(bar);
    else if (field) {
      field.value = this.grid.cellRules().text(line.row, column);
      field.setSelectionRange(field.value.length, field.value.length);
      this.typing.set('inside');
    }
    return true;
  }

  private choose(column: EditableColumn, choice: string): true {
    if (Number(choice) > this.grid.cellRules().choices(column).length) return true;
    const rect = this.grid.range.own();
    const isOne = rect.top === rect.bottom;
    this.write(rect, () => choice, column);
    return isOne ? this.step(1, 0) : true;
  }

  /** The first line of the range goes down through it; without one, the cell above comes here. */
  private fillDown(): boolean {
    const rect = this.grid.range.own();
    const source = this.firstControl(rect);
    if (!source) return true;
    const below = { ...rect, top: source.at + 1 };
    return this.write(below.top > rect.bottom ? rect : below, (column) =>
      this.grid.cellRules().text(source.row, column),
    );
  }

  private firstControl({ top, bottom }: CellRect) {
    const lines = this.grid.lines();
    const controlAt = (at: number) => {
      const line = lines[at];
      return line?.kind === 'control' ? { at, row: line.row } : null;
    };
    if (top === bottom) {
      for (let at = top - 1; at >= 0; at--) if (controlAt(at)) return { ...controlAt(at)!, at: top };
      return null;
    }
    for (let at = top; at <= bottom; at++) if (controlAt(at)) return controlAt(at);
    return null;
  }

  private chooseAll(): true {
    const editable = this.grid.columns().flatMap(({ id }, at) => (isEditable(id) ? [at] : []));
    this.grid.range.start({ row: 0, column: editable[0]! });
    return this.grid.go({ row: this.grid.lines().length - 1, column: editable.at(-1)! });
  }

  private takeBack(way: 'undo' | 'redo'): true {
    this.grid.takeBack(way);
    return true;
  }

  private keepAndGo(rows: number, columns: number, everywhere = false): true {
    if (!this.keep(everywhere)) return true;
    if (columns !== 0 && rows === 0) this.goBeside(columns);
    else if (rows !== 0) this.step(rows, 0);
    return true;
  }

  private breakLine(): true {
    const field = this.grid.field();
    field?.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    return true;
  }

  private step(rows: number, columns: number): true {
    const { row, column } = this.grid.cursor();
    this.grid.range.clear();
    return this.grid.go({ row: row + rows, column: column + columns });
  }

  /** To the next cell that takes work; past the last one the key leaves the grid. */
  private goBeside(way: number): boolean {
    const [{ row, column }, columns] = [this.grid.cursor(), this.grid.columns()];
    for (let at = column + way; at >= 0 && at < columns.length; at += way)
      if (isEditable(columns[at]?.id)) return this.step(0, at - column) && row >= 0;
    return false;
  }

  /** A letter on a cell that takes none says why, and goes nowhere else. */
  private refuseText(key: string): boolean {
    const [line, column] = [this.line(), this.column()];
    if (!line || !column || [...key].length !== 1 || key === ' ') return false;
    const bar = this.grid.cellRules().bar(line.row, column);
    if (bar) this.grid.refuse(bar);
    return bar !== '';
  }

  private line() {
    const line = this.grid.lines()[this.grid.cursor().row];
    return line?.kind === 'control' ? line : null;
  }

  private column(): EditableColumn | null {
    const id = this.grid.columns()[this.grid.cursor().column]?.id;
    return this.line() && isEditable(id) ? id : null;
  }

  private ownCell(): CellRect {
    const { row, column } = this.grid.cursor();
    return { top: row, bottom: row, left: column, right: column };
  }
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function isHeld({ ctrlKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || shiftKey || altKey;
}
