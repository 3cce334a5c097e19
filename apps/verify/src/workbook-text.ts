import { readMarkup } from './read-markup';

/** Readings printed above kanji (`rPh`) belong to no cell's text. */
export class StringItem {
  private value = '';
  private isInText = false;
  private isInReading = false;

  open(name: string): void {
    if (name === 't') this.isInText = true;
    if (name === 'rPh') this.isInReading = true;
  }

  text(text: string): void {
    if (this.isInText && !this.isInReading) this.value += text;
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    if (name === 'rPh') this.isInReading = false;
  }

  /** Office writes what XML cannot carry as `_x000D_`. */
  take(): string {
    const value = this.value;
    this.value = '';
    return value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
}

export function readStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readMarkup(bytes, part, {
    open: (name) => item.open(name),
    text: (text) => item.text(text),
    close: (name) => {
      item.close(name);
      if (name === 'si') strings.push(item.take());
    },
  });
  return strings;
}

/** Formats of Excel's own list that show a day: the plain ones and those of the Japanese edition. */
const dateFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

export function readDateStyles(bytes: Uint8Array, part: string): Set<number> {
  const days = new Set(dateFormats);
  const styles = new Set<number>();
  let [isInFormats, index] = [false, 0];
  readMarkup(bytes, part, {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'cellXfs') isInFormats = true;
      const format = Number(numFmtId ?? 0);
      if (name === 'numFmt' && !isInFormats && showsDay(formatCode)) days.add(format);
      if (name !== 'xf' || !isInFormats) return;
      if (days.has(format)) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInFormats = false;
    },
  });
  return styles;
}

function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ydge]/i.test(bare) && !/general/i.test(bare) && !/[0#]/.test(bare);
}

/** The day of a workbook's number, or null where it is none: a time, or before 1 March 1900. */
export function dateOf(serial: number, countsFrom1904: boolean): string | null {
  const days = Math.floor(serial) - (countsFrom1904 ? 24_107 : 25_569);
  if (!Number.isFinite(days) || serial < 61 || days > 2_932_896) return null;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
