import type { TellProgress } from '@akashi/domain/import-progress';
import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';
import { DocumentFault } from '../document-fault';
import { shownNumber, shownText, type ShownCell } from './number-format';
import type { StatementCellFault } from './statement-rows';
import { dateOfSerial, StringItem, timeOfSerial, type CellFormats, type SharedStrings } from './workbook-text';

export interface SheetCell {
  readonly address: string;
  readonly column: number;
  readonly row: number;
  readonly text: string;
  /** The file holds a number shown as a date here; `text` is the ISO date. */
  readonly isDate: boolean;
  /** Its time of day, where it has one. */
  readonly time?: string;
  /** The file holds a plain number here: `5.1`, even where somebody typed 5.10. */
  readonly isNumber: boolean;
  /** What the sheet shows, where that is not what the file holds. */
  readonly shown?: ShownCell;
  /** The sheet strikes out the text, or a part of it. */
  readonly isStruck?: true;
}

export interface SheetText extends CellFormats, SharedStrings {
  readonly countsFrom1904: boolean;
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

export type SheetCut = Readonly<Record<'rows' | 'columns' | 'cells', number>>;

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
  /** Whether something was left out because it was beyond the cut. */
  readonly beyond: Readonly<Record<keyof SheetCut, boolean>>;
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
  readonly hiddenColumns: number[] = [];
  readonly formulas = new Set<string>();
  cellCount = 0;
  readonly beyond = { rows: false, columns: false, cells: false };
  private row = 0;
  private lastRow = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private hasValue = false;
  private hasFormula = false;
  private isError = false;
  private readonly inline = new StringItem();

  constructor(private readonly source: SheetSource) {}

  get faults(): StatementCellFault[] {
    return this.unread.map(({ sheet, address, rule, value }) => ({ sheet, address, rule, value }));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.startRow(attributes['r'], attributes['hidden']);
    if (name === 'c') this.startCell(attributes);
    if (name === 'v') this.inValue = this.hasValue = true;
    if (name === 'f') this.hasFormula = true;
    if (name === 'dimension') this.measure(attributes['ref'] ?? '');
    if (name === 'col') this.hideColumns(attributes);
    if (name === 'mergeCell') this.merged.push(attributes['ref'] ?? '');
    if (this.type === 'inlineStr') this.inline.open(name, attributes);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    if (this.type === 'inlineStr') this.inline.text(text);
  }

  close(name: string): void {
    if (this.type === 'inlineStr') this.inline.close(name);
    if (name === 'v') this.inValue = false;
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
    for (let column = Number(min); column <= Math.min(Number(max), 300); column += 1) this.hiddenColumns.push(column);
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    this.column = attributes['r'] === undefined ? this.column + 1 : this.columnOf(attributes['r']);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = '';
    this.hasValue = false;
    this.hasFormula = false;
    this.isError = attributes['t'] === 'e';
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
    const address = `${columnName(this.column)}${this.row}`;
    if (this.hasFormula) this.formulas.add(address);
    const isStruck = this.isStruck();
    const { text, isDate, time } = this.cellText();
    const isNumber = this.type === 'n' && !isDate;
    this.type = 'n';
    if (this.isBeyond(text)) return;
    const rule = this.faultOf(text);
    const place = { address, column: this.column, row: this.row };
    if (rule) this.unread.push({ sheet: this.source.name, ...place, rule, value: text.slice(0, 100) });
    if (text === '' || rule) return;
    const shown = isDate ? undefined : this.shownAs(text, isNumber);
    const more = { ...(time ? { time } : {}), ...(shown ? { shown } : {}), ...(isStruck ? { isStruck } : {}) };
    this.keep({ ...place, text, isDate, isNumber, ...more });
  }

  private keep(cell: SheetCell): void {
    const { name, limits } = this.source;
    const cells = this.rows.get(this.row) ?? [];
    this.rows.set(this.row, cells);
    this.cellCount += 1;
    cells.push(cell);
    if (this.rows.size > limits.rows) throw new DocumentFault('too-many-rows', { sheet: name, limit: limits.rows });
  }

  private isBeyond(text: string): boolean {
    const { cut } = this.source;
    if (!cut || (text === '' && !this.hasFormula)) return false;
    const isOver = {
      columns: this.column > cut.columns,
      rows: !this.rows.has(this.row) && this.rows.size >= cut.rows,
      cells: this.cellCount + this.unread.length >= cut.cells,
    };
    const [over] = (['columns', 'rows', 'cells'] as const).filter((what) => isOver[what]);
    if (over) this.beyond[over] = true;
    return over !== undefined;
  }

  private faultOf(text: string): UnreadCell['rule'] | null {
    if (this.isError) return 'cell.error-value';
    if (this.hasFormula && !this.hasValue) return 'cell.formula-without-value';
    if (text.length > this.source.limits.cellLength) return 'cell.too-long';
    return null;
  }

  /** Asked before the text of the cell is taken. */
  private isStruck(): boolean {
    const { struckStyles, struckStrings } = this.source.text;
    if (struckStyles.has(this.style) || (this.type === 'inlineStr' && this.inline.isStruck)) return true;
    return this.type === 's' && this.value !== '' && struckStrings.has(Number(this.value));
  }

  private cellText(): { text: string; isDate: boolean; time?: string | null } {
    const { strings, dateStyles, countsFrom1904 } = this.source.text;
    if (this.type === 's') return { text: this.value === '' ? '' : this.sharedString(strings), isDate: false };
    if (this.type === 'inlineStr') return { text: this.inline.take(), isDate: false };
    if (this.type === 'b') return { text: this.value === '1' ? 'TRUE' : 'FALSE', isDate: false };
    if (this.type === 'd') return { text: this.value.slice(0, 10), isDate: true };
    if (this.type !== 'n' || this.value === '') return { text: this.value, isDate: false };
    const date = dateStyles.has(this.style) ? dateOfSerial(Number(this.value), countsFrom1904) : null;
    const time = timeOfSerial(Number(this.value));
    return date ? { text: date, isDate: true, time } : { text: shortNumber(this.value), isDate: false };
  }

  private shownAs(text: string, isNumber: boolean): ShownCell | undefined {
    const format = this.source.text.formats[this.style] ?? 'General';
    return isNumber ? shownNumber(this.value, text, format) : shownText(text, format);
  }

  private sharedString(strings: readonly string[]): string {
    const text = strings[Number(this.value)];
    const cell = `${columnName(this.column)}${this.row}`;
    if (text === undefined) throw new DocumentFault('damaged', { sheet: this.source.name, cell });
    return text;
  }
}

/** `9.2` for the stored `9.1999999999999993`: what the sheet shows. */
function shortNumber(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

/** 1 → `A`, 28 → `AB`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}
