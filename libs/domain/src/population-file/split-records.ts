import type { FileRow, QuoteMeaning, ReadingFault } from './reading';

export interface SplitText {
  readonly rows: readonly FileRow[];
  readonly faults: readonly ReadingFault[];
  /** Rows that a fault keeps from being records. */
  readonly spoilt: ReadonlySet<number>;
  /** Values enclosed in quotation marks, and values that are not empty and stand without. */
  readonly enclosed: number;
  readonly bare: number;
  /** Something is left that was not read, because there are more rows than were asked for. */
  readonly isCutOff: boolean;
}

const quote = '"';

/**
 * Text into rows. CRLF, LF and CR end a record alike outside quotation marks, mixed or not. A mark encloses a value only where the
 * value begins with it; inside a value it is a letter, as in `24" モニタ`. Every row is numbered, blank ones too.
 */
export function splitRecords(text: string, delimiter: string, quotes: QuoteMeaning, most = Infinity): SplitText {
  const rows: FileRow[] = [];
  const faults: ReadingFault[] = [];
  const spoilt = new Set<number>();
  let enclosed = 0;
  let bare = 0;
  let at = 0;
  let values: string[] = [];

  const bareEnd = (from: number): number => {
    let end = from;
    while (end < text.length) {
      const letter = text[end]!;
      if (letter === delimiter || letter === '\n' || letter === '\r') break;
      end += 1;
    }
    return end;
  };

  while (at < text.length && rows.length < most) {
    const place = { row: rows.length + 1, column: values.length + 1 };
    if (quotes === 'enclose' && text[at] === quote) {
      enclosed += 1;
      const close = closingMark(text, at + 1);
      if (close < 0) {
        const found = text.slice(at, at + 40);
        faults.push({ rule: 'unterminated-quote', ...place, found, expected: `${found}${quote}` });
        spoilt.add(place.row);
        values.push(text.slice(at + 1));
        at = text.length;
      } else {
        const end = bareEnd(close + 1);
        const value = text.slice(at + 1, close).replaceAll('""', '"');
        const rest = text.slice(close + 1, end);
        if (rest !== '') {
          const found = text.slice(at, Math.min(end, at + 60));
          const expected = `${quote}${(value + rest).replaceAll(quote, '""').slice(0, 60)}${quote}`;
          faults.push({ rule: 'text-after-quote', ...place, found, expected });
          spoilt.add(place.row);
        }
        values.push(value + rest);
        at = end;
      }
    } else {
      const end = bareEnd(at);
      if (end > at) bare += 1;
      values.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      values.push('');
    }
    rows.push({ row: place.row, values });
    values = [];
    at += recordEnd(text, at);
  }
  return { rows, faults, spoilt, enclosed, bare, isCutOff: text.slice(at).trim() !== '' };
}

const recordEnd = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

/** The mark that ends an enclosed value: a doubled one stands for a mark inside it. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

export const isBlank = ({ values }: FileRow): boolean => values.every((value) => value.trim() === '');

/** A row of no letter at all, against one of separators only. */
export const isEmpty = ({ values }: FileRow): boolean => values.length === 1 && values[0]!.trim() === '';
