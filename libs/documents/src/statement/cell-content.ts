import { shownNumber, shownText, type ShownCell } from './number-format';
import { dateOfSerial, StringItem, timeOfSerial, type CellFormats, type SharedStrings } from './workbook-text';

/** What the cells of a workbook share: texts, formats, and the day from which its dates are counted. */
export interface SheetText extends CellFormats, SharedStrings {
  readonly countsFrom1904: boolean;
}

/** What a cell says, and as what. */
export interface CellSaid {
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

/** One cell as its elements come, from its beginning to its end; then the next one. */
export class CellContent {
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private hasValue = false;
  private isInline = false;
  private formula = false;
  private readonly inline = new StringItem();

  constructor(private readonly shared: SheetText) {}

  /** It holds a formula, whatever value was stored with it. */
  get hasFormula(): boolean {
    return this.formula;
  }

  /** Why nothing can be taken from it, whatever stands there; null where something can. */
  get fault(): 'cell.error-value' | 'cell.formula-without-value' | null {
    if (this.type === 'e') return 'cell.error-value';
    return this.formula && !this.hasValue ? 'cell.formula-without-value' : null;
  }

  begin(attributes: Readonly<Record<string, string>>): void {
    this.type = attributes['t'] ?? 'n';
    this.isInline = this.type === 'inlineStr';
    this.style = Number(attributes['s'] ?? 0);
    this.value = '';
    this.hasValue = false;
    this.formula = false;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'v') this.inValue = this.hasValue = true;
    if (name === 'f') this.formula = true;
    if (this.isInline) this.inline.open(name, attributes);
  }

  write(text: string): void {
    if (this.inValue) this.value += text;
    if (this.isInline) this.inline.text(text);
  }

  close(name: string): void {
    if (this.isInline) this.inline.close(name);
    if (name === 'v') this.inValue = false;
  }

  /** Null where it names a shared text that the workbook does not have. */
  end(): CellSaid | null {
    const isStruck = this.isStruck();
    const said = this.said();
    this.isInline = false;
    if (!said) return null;
    const { text, isDate, time } = said;
    const isNumber = this.type === 'n' && !isDate;
    const shown = isDate ? undefined : this.shownAs(text, isNumber);
    const more = { ...(time ? { time } : {}), ...(shown ? { shown } : {}), ...(isStruck ? { isStruck } : {}) };
    return { text, isDate, isNumber, ...more };
  }

  /** Asked before the text of the cell is taken. */
  private isStruck(): boolean {
    const { struckStyles, struckStrings } = this.shared;
    if (struckStyles.has(this.style) || (this.isInline && this.inline.isStruck)) return true;
    return this.type === 's' && this.value !== '' && struckStrings.has(Number(this.value));
  }

  private said(): { text: string; isDate: boolean; time?: string | null } | null {
    const { strings, dateStyles, countsFrom1904 } = this.shared;
    if (this.type === 's') {
      const text = this.value === '' ? '' : strings[Number(this.value)];
      return text === undefined ? null : { text, isDate: false };
    }
    if (this.isInline) return { text: this.inline.take(), isDate: false };
    if (this.type === 'b') return { text: this.value === '1' ? 'TRUE' : 'FALSE', isDate: false };
    if (this.type === 'd') return { text: this.value.slice(0, 10), isDate: true };
    if (this.type !== 'n' || this.value === '') return { text: this.value, isDate: false };
    const date = dateStyles.has(this.style) ? dateOfSerial(Number(this.value), countsFrom1904) : null;
    const time = timeOfSerial(Number(this.value));
    return date ? { text: date, isDate: true, time } : { text: shortNumber(this.value), isDate: false };
  }

  private shownAs(text: string, isNumber: boolean): ShownCell | undefined {
    const format = this.shared.formats[this.style] ?? 'General';
    return isNumber ? shownNumber(this.value, text, format) : shownText(text, format);
  }
}

/** `9.2` for the stored `9.1999999999999993`: what the sheet shows. */
function shortNumber(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}
