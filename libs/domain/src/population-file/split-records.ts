import type { FileRow } from './population-table';
import type { QuoteMeaning } from './reading-choices';
import type { ReadingFault } from './reading-faults';

/** A text in pieces, begun anew each time it is gone through: a million rows are never held at once. */
export type TextPieces = () => Iterable<string>;

export interface RecordLayout {
  readonly delimiter: string;
  readonly quotes: QuoteMeaning;
  /** So many rows are split off at most. */
  readonly most?: number;
}

/** What is told of a text while it is split. */
export class SplitTally {
  /** Rows that a fault keeps from being records. */
  readonly spoilt = new Set<number>();
  /** Values enclosed in quotation marks, and values that are not empty and stand without. */
  enclosed = 0;
  bare = 0;
  faultCount = 0;
  /** Something is left that was not read, because there are more rows than were asked for. */
  isCutOff = false;

  constructor(private readonly tell: (fault: ReadingFault) => void = () => undefined) {}

  add({ faults, enclosed, bare }: SplitRecord): void {
    this.enclosed += enclosed;
    this.bare += bare;
    for (const fault of faults) {
      this.faultCount += 1;
      this.spoilt.add(fault.row);
      this.tell(fault);
    }
  }
}

interface SplitRecord {
  readonly values: string[];
  readonly faults: ReadingFault[];
  enclosed: number;
  bare: number;
  /** Where the next one begins. */
  end: number;
}

const quote = '"';
const [lineFeed, carriageReturn] = [10, 13];

/**
 * Text into rows. CRLF, LF and CR end a record alike outside quotation marks, mixed or not. A mark encloses a value only where the
 * value begins with it; inside a value it is a letter, as in `24" モニタ`. Every row is numbered, blank ones too.
 */
export function* eachRecord(pieces: Iterable<string>, layout: RecordLayout, tally: SplitTally): Generator<FileRow> {
  const { most = Infinity } = layout;
  const source = pieces[Symbol.iterator]();
  let window = '';
  let at = 0;
  let isLast = false;

  /** At least as much more as is left, so that one endless record is not gone through again and again. */
  const fill = (): void => {
    const left = window.slice(at);
    let more = '';
    while (!isLast && more.length <= left.length) {
      const next = source.next();
      if (next.done) isLast = true;
      else more += next.value;
    }
    window = left + more;
    at = 0;
  };

  for (let row = 1; row <= most;) {
    if (at >= window.length) {
      if (isLast) return;
      fill();
      continue;
    }
    const record = recordAt(window, at, row, layout);
    // What stands at the end of a piece may go on in the next one.
    if (record.end >= window.length && !isLast) {
      fill();
      continue;
    }
    at = record.end;
    tally.add(record);
    yield { row, values: record.values };
    row += 1;
  }
  tally.isCutOff = holdsMore(window.slice(at), source);
}

function holdsMore(rest: string, source: Iterator<string>): boolean {
  for (let text = rest; ;) {
    if (text.trim() !== '') return true;
    const next = source.next();
    if (next.done) return false;
    text = next.value;
  }
}

function recordAt(text: string, from: number, row: number, { delimiter, quotes }: RecordLayout): SplitRecord {
  const record: SplitRecord = { values: [], faults: [], enclosed: 0, bare: 0, end: from };
  const separator = delimiter.charCodeAt(0);
  for (;;) {
    if (quotes === 'enclose' && text[record.end] === quote) takeEnclosed(text, separator, row, record);
    else {
      const end = bareEnd(text, record.end, separator);
      if (end > record.end) record.bare += 1;
      record.values.push(text.slice(record.end, end));
      record.end = end;
    }
    if (text.charCodeAt(record.end) !== separator) break;
    record.end += 1;
    if (record.end < text.length) continue;
    record.values.push('');
    break;
  }
  record.end += endLength(text, record.end);
  return record;
}

function takeEnclosed(text: string, separator: number, row: number, record: SplitRecord): void {
  const at = record.end;
  const place = { row, column: record.values.length + 1 };
  record.enclosed += 1;
  const close = closingMark(text, at + 1);
  if (close < 0) {
    const found = text.slice(at, at + 40);
    record.faults.push({ rule: 'unterminated-quote', ...place, found, expected: `${found}${quote}` });
    record.values.push(text.slice(at + 1));
    record.end = text.length;
    return;
  }
  const end = bareEnd(text, close + 1, separator);
  const enclosed = text.slice(at + 1, close);
  const value = enclosed.includes(quote) ? enclosed.replaceAll('""', '"') : enclosed;
  const rest = text.slice(close + 1, end);
  if (rest !== '') {
    const found = text.slice(at, Math.min(end, at + 60));
    const expected = `${quote}${(value + rest).replaceAll(quote, '""').slice(0, 60)}${quote}`;
    record.faults.push({ rule: 'text-after-quote', ...place, found, expected });
  }
  record.values.push(value + rest);
  record.end = end;
}

function bareEnd(text: string, from: number, separator: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const letter = text.charCodeAt(end);
    if (letter === separator || letter === lineFeed || letter === carriageReturn) break;
  }
  return end;
}

const endLength = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

/** The mark that ends an enclosed value: a doubled one stands for a mark inside it. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

export const isBlank = ({ values }: FileRow): boolean => values.every((value) => value.trim() === '');

/** A row of no letter at all, against one of separators only. */
export const isEmpty = ({ values }: FileRow): boolean => values.length === 1 && values[0]!.trim() === '';
