import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';
import { DocumentFault } from '../document-fault';
import { builtInFormats } from './number-format';

/** Characters of all shared strings together: 50 MB of UTF-8 is the most a statement could ever hold. */
const sharedStringLimit = 50 * 2 ** 20;

/** Texts that several cells share, and the places of those that are struck out in part or as a whole. */
export interface SharedStrings {
  readonly strings: readonly string[];
  readonly struckStrings: ReadonlySet<number>;
}

/** The workbook's shared strings. Readings printed above kanji (`rPh`) belong to no cell's text. */
export async function readSharedStrings(archive: BoundedArchive, part: string | null): Promise<SharedStrings> {
  const strings: string[] = [];
  const struckStrings = new Set<number>();
  if (!part) return { strings, struckStrings };
  let total = 0;
  const collector = new StringItem();
  await readXml(archive, part, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => {
      total += text.length;
      if (total > sharedStringLimit) throw new DocumentFault('bomb', { part, limit: sharedStringLimit });
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (collector.isStruck) struckStrings.add(strings.length);
      strings.push(collector.take());
    },
  });
  return { strings, struckStrings };
}

/** `<strike/>`, and not `<strike val="0"/>`. */
function isStrike(name: string, { val }: Readonly<Record<string, string>>): boolean {
  return name === 'strike' && val !== '0' && val !== 'false';
}

/** Collects the text of one string item, rich or plain. */
export class StringItem {
  private value = '';
  private inText = false;
  private inReading = false;
  private inStrike = false;
  private struck = false;

  /** A part of the text is struck out: whoever reads the sheet sees that it no longer counts. */
  get isStruck(): boolean {
    return this.struck;
  }

  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    if (name === 't') this.inText = true;
    if (name === 'rPh') this.inReading = true;
    if (name === 'r') this.inStrike = false;
    if (isStrike(name, attributes)) this.inStrike = true;
  }

  text(text: string): void {
    if (!this.inText || this.inReading) return;
    this.value += text;
    if (this.inStrike && text.trim() !== '') this.struck = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inReading = false;
    if (name === 'r') this.inStrike = false;
  }

  take(): string {
    const value = this.value;
    this.value = '';
    this.struck = this.inStrike = false;
    return unescapeCharacters(value);
  }
}

/** Office writes characters that XML cannot carry as `_x000D_`; a literal `_x` stands there as `_x005F_x`. */
function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Formats of Excel's own list that show a day: the plain ones and those of the Japanese edition. */
const builtInDateFormats = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** How the cells of a workbook show what they store, by the index of their style. */
export interface CellFormats {
  /** Those that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Those that strike out the whole of what they show. */
  readonly struckStyles: ReadonlySet<number>;
  readonly formats: readonly string[];
}

export async function readCellFormats(archive: BoundedArchive, part: string | null): Promise<CellFormats> {
  const codes = new Map(builtInFormats);
  const dateFormats = new Set(builtInDateFormats);
  const dateStyles = new Set<number>();
  const struckStyles = new Set<number>();
  const formats: string[] = [];
  if (!part) return { dateStyles, struckStyles, formats };
  const fonts = new FontReader();
  let inCellFormats = false;
  let index = 0;
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      fonts.open(name, attributes);
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && !inCellFormats) {
        const code = attributes['formatCode'] ?? '';
        codes.set(format, code);
        if (showsDay(code)) dateFormats.add(format);
      }
      if (name !== 'xf' || !inCellFormats) return;
      if (dateFormats.has(format)) dateStyles.add(index);
      if (fonts.isStruck(attributes['fontId'])) struckStyles.add(index);
      // A format that only the program which wrote the file knows is one that we cannot repeat.
      formats.push(codes.get(format) ?? `[${format}]`);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
      fonts.close(name);
    },
  });
  return { dateStyles, struckStyles, formats };
}

/** Which of a workbook's fonts strike out what they show, by their places; formats by rules have fonts of their own. */
class FontReader {
  private readonly struck = new Set<number>();
  private inFonts = false;
  private last = -1;

  isStruck(font: string | undefined): boolean {
    return this.struck.has(Number(font ?? 0));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'fonts') this.inFonts = true;
    if (!this.inFonts) return;
    if (name === 'font') this.last += 1;
    if (isStrike(name, attributes)) this.struck.add(this.last);
  }

  close(name: string): void {
    if (name === 'fonts') this.inFonts = false;
  }
}

function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ydge]/i.test(bare) && !/general/i.test(bare) && !/[0#]/.test(bare);
}

const daysBefore1970 = { from1900: 25_569, from1904: 24_107 };

/** `2026-09-30` for a day number of the workbook, or null when it is none (a time, or before 1900-03-01). */
export function dateOfSerial(serial: number, countsFrom1904: boolean): string | null {
  const days = Math.floor(serial) - (countsFrom1904 ? daysBefore1970.from1904 : daysBefore1970.from1900);
  if (!Number.isFinite(days) || serial < 61 || days > 2_932_896) return null;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** `09:12` or `09:12:05` of a day number that is no whole day; null at midnight. */
export function timeOfSerial(serial: number): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds <= 0 || seconds >= 86_400) return null;
  const clock = new Date(seconds * 1_000).toISOString().slice(11, 19);
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock;
}
