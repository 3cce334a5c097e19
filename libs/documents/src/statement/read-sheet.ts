import type { TellProgress } from '@akashi/domain/import-progress';
import { columnLetters } from '@akashi/domain/table';
import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';
import { DocumentFault } from '../document-fault';
import { CellContent, type CellSaid, type SheetText } from './cell-content';
import type { StatementCellFault } from './statement-rows';

export interface SheetCell extends CellSaid {
  readonly address: string;
  readonly column: number;
  readonly row: number;
}

export interface SheetSource {
  readonly archive: BoundedArchive;
  readonly part: string;
  readonly name: string;
  readonly text: SheetText;
  readonly limits: { readonly rows: number; readonly cellLength: number };
  readonly tell?: TellProgress | undefined;
  /** Where it is looked at and not taken in, what is beyond this is left out and told instead of refused. */
  readonly cut?: SheetCut | undefined;
}

/** Letters are those of all cells: a text that is shared is short in the file and long wherever it is shown. */
export type SheetCut = Readonly<Record<'rows' | 'columns' | 'cells' | 'letters', number>>;

export interface SheetReading {
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>;
  readonly faults: readonly StatementCellFault[];
  /** Areas that look like one cell, as `E5:E6`: what they show stands in the first cell alone. */
  readonly merged: readonly string[];
  /** Rows that a spreadsheet does not show. */
  readonly hidden: ReadonlySet<number>;
  /** Columns that it does not show either. */
  readonly hiddenColumns: readonly number[];
  /** Addresses of the cells that hold a formula, whatever value was stored with it. */
  readonly formulas: ReadonlySet<string>;
  /** Where the faults are, in numbers. */
  readonly unread: readonly UnreadCell[];
  readonly cellCount: number;
  /** Of all cells together. */
  readonly letters: number;
  /** Whether something was left out because it was beyond the cut; beyond its letters are cells. */
  readonly beyond: Readonly<Record<'rows' | 'columns' | 'cells', boolean>>;
}

/** A cell that holds something which could not be read. */
export interface UnreadCell extends StatementCellFault {
  readonly rule: 'cell.error-value' | 'cell.formula-without-value' | 'cell.too-long';
  readonly column: number;
  readonly row: number;
}

/** Rows between two tellings of how far it is. */
const tellEvery = 250;

/** Every cell of a sheet that holds something, by row. Formulas are never run: their stored value is read. */
export async function readSheet(source: SheetSource): Promise<SheetReading> {
  const reader = new SheetReader(source);
  await readXml(source.archive, source.part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader;
}

class SheetReader implements SheetReading {
  readonly rows = new Map<number, SheetCell[]>();
  readonly unread: UnreadCell[] = [];
  readonly merged: string[] = [];
  readonly hidden = new Set<number>();
  private readonly unshown = new Set<number>();
  readonly formulas = new Set<string>();
  cellCount = 0;
  letters = 0;
  readonly beyond = { rows: false, columns: false, cells: false };
  private row = 0;
  private lastRow = 0;
  private column = 0;
  private readonly cell: CellContent;

  constructor(private readonly source: SheetSource) {
    this.cell = new CellContent(source.text);
  }

  get hiddenColumns(): number[] {
    return [...this.unshown];
  }

  get faults(): StatementCellFault[] {
    return this.unread.map(({ sheet, address, rule, value }) => ({ sheet, address, rule, value }));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.startRow(attributes['r'], attributes['hidden']);
    if (name === 'c') this.startCell(attributes);
    if (name === 'dimension') this.measure(attributes['ref'] ?? '');
    if (name === 'col') this.hideColumns(attributes);
    if (name === 'mergeCell') this.merged.push(attributes['ref'] ?? '');
    this.cell.open(name, attributes);
  }

  text(text: string): void {
    this.cell.write(text);
  }

  close(name: string): void {
    this.cell.close(name);
    if (name === 'c') this.endCell();
  }

  /** `A1:H240` */
  private measure(range: string): void {
    this.lastRow = Number(/\d+$/.exec(range)?.[0] ?? 0);
  }

  private startRow(reference: string | undefined, hidden: string | undefined): void {
    this.row = reference === undefined ? this.row + 1 : Number(reference);
    this.column = 0;
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > 1_048_576) {
      throw new DocumentFault('damaged', { sheet: this.source.name });
    }
    if (hidden === '1' || hidden === 'true') this.hidden.add(this.row);
    // Which row is the last, a sheet says itself, and not always truly.
    const of = this.lastRow < this.row ? 0 : this.lastRow;
    if (this.row % tellEvery === 0) this.source.tell?.({ step: 'read', done: this.row, of });
  }

  /** A sheet may hide everything to the right of its table: what is beyond the columns that are read needs no telling. */
  private hideColumns({ min, max, hidden }: Readonly<Record<string, string>>): void {
    if (hidden !== '1' && hidden !== 'true') return;
    for (let column = Number(min); column <= Math.min(Number(max), 300); column += 1) this.unshown.add(column);
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    this.column = attributes['r'] === undefined ? this.column + 1 : this.columnOf(attributes['r']);
    this.cell.begin(attributes);
  }

  private columnOf(reference: string): number {
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
    const column = [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (column < 1 || column > 16_384 || Number(digits) !== this.row) {
      throw new DocumentFault('damaged', { sheet: this.source.name, cell: reference.slice(0, 20) });
    }
    return column;
  }

  private endCell(): void {
    const { column, row } = this;
    const address = `${columnLetters(column)}${row}`;
    if (this.cell.hasFormula) this.formulas.add(address);
    const said = this.cell.end();
    if (!said) throw new DocumentFault('damaged', { sheet: this.source.name, cell: address });
    if (this.isBeyond(said.text)) return;
    const rule = this.faultOf(said.text);
    const place = { address, column, row };
    if (rule) this.unread.push({ sheet: this.source.name, ...place, rule, value: said.text.slice(0, 100) });
    else if (said.text !== '') this.keep({ ...place, ...said });
  }

  private keep(cell: SheetCell): void {
    const { name, limits } = this.source;
    const cells = this.rows.get(this.row) ?? [];
    this.rows.set(this.row, cells);
    this.cellCount += 1;
    this.letters += cell.text.length;
    cells.push(cell);
    if (this.rows.size > limits.rows) throw new DocumentFault('too-many-rows', { sheet: name, limit: limits.rows });
  }

  private isBeyond(text: string): boolean {
    const { cut } = this.source;
    if (!cut || (text === '' && !this.cell.hasFormula)) return false;
    const isOver = {
      columns: this.column > cut.columns,
      rows: !this.rows.has(this.row) && this.rows.size >= cut.rows,
      cells: this.cellCount + this.unread.length >= cut.cells || this.letters >= cut.letters,
    };
    const [over] = (['columns', 'rows', 'cells'] as const).filter((what) => isOver[what]);
    if (over) this.beyond[over] = true;
    return over !== undefined;
  }

  private faultOf(text: string): UnreadCell['rule'] | null {
    return this.cell.fault ?? (text.length > this.source.limits.cellLength ? 'cell.too-long' : null);
  }
}
