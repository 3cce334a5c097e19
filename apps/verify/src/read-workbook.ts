import { readingLimits, type FileRow } from '@akashi/domain/population-file';
import { incomplete } from './check';
import { readEntries } from './read-archive';
import { readMarkup } from './read-markup';
import { readDateStyles, readStrings, StringItem, dateOf } from './workbook-text';

interface Workbook {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

/** The rows of one sheet, each as wide as its widest: a sheet leaves empty cells out. What it stores is read, formulas are never run. */
export function readSheetRows(bytes: Uint8Array, sheet: string): FileRow[] {
  const entries = readEntries(bytes);
  const book = [...relationsOf(entries, '_rels/.rels', '').values()].find(({ type }) => type === 'officeDocument');
  if (!book) throw incomplete('malformed', 'xlsx');
  const [folder, name] = [book.target.slice(0, book.target.lastIndexOf('/') + 1), book.target.split('/').pop()];
  const related = relationsOf(entries, `${folder}_rels/${name}.rels`, folder);
  const partOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.target;
  let [part, countsFrom1904] = ['', false];
  readMarkup(entryOf(entries, book.target), book.target, {
    open: (element, { name: title, 'r:id': id = '', date1904 = '' }) => {
      if (element === 'sheet' && title === sheet) part = related.get(id)?.target ?? '';
      if (element === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(date1904);
    },
  });
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return rowsOf(part, {
    entries,
    strings: strings === undefined ? [] : readStrings(entryOf(entries, strings), strings),
    dateStyles: styles === undefined ? new Set() : readDateStyles(entryOf(entries, styles), styles),
    countsFrom1904,
  });
}

function entryOf(entries: ReadonlyMap<string, Uint8Array>, part: string): Uint8Array {
  const bytes = entries.get(part);
  if (!bytes) throw incomplete('missing', part || 'xlsx');
  return bytes;
}

function relationsOf(entries: ReadonlyMap<string, Uint8Array>, part: string, folder: string) {
  const found = new Map<string, { type: string; target: string }>();
  readMarkup(entryOf(entries, part), part, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || !Id || TargetMode === 'External') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function rowsOf(part: string, book: Workbook): FileRow[] {
  const rows = new Map<number, Map<number, string>>();
  let [row, column, value, isInValue, isUnread] = [0, 0, '', false, false];
  let cell: Readonly<Record<string, string>> = {};
  const inline = new StringItem();
  readMarkup(entryOf(book.entries, part), part, {
    open: (name, attributes) => {
      if (name === 'row') [row, column] = [Number(attributes['r'] ?? row + 1), 0];
      if (name === 'c') [cell, value, column] = [attributes, '', columnOf(attributes['r']) ?? column + 1];
      if (name === 'c') isUnread = attributes['t'] === 'e';
      if (name === 'f') isUnread = true;
      if (name === 'v') isInValue = true;
      if (name === 'v' && cell['t'] !== 'e') isUnread = false;
      inline.open(name);
    },
    text: (text) => {
      if (isInValue) value += text;
      inline.text(text);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') isInValue = false;
      if (name !== 'c') return;
      const text = textOf(cell, value, inline.take(), book);
      // A formula without a value holds a cell all the same.
      if (text !== '' || isUnread) rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, text));
    },
  });
  let width = 0;
  for (const cells of rows.values()) for (const at of cells.keys()) width = Math.max(width, at);
  // One cell at the far right would make every row as long: no population was taken in so wide.
  if (width > readingLimits.columns) throw incomplete('beyond-limits', part);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, cells]) => ({ row: at, values: Array.from({ length: width }, (_, n) => cells.get(n + 1) ?? '') }));
}

function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

function textOf(
  { t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>,
  value: string,
  inline: string,
  { strings, dateStyles, countsFrom1904 }: Workbook,
): string {
  if (type === 'inlineStr') return inline;
  if (type === 's') return value && (strings[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  return type === 'n' && value !== '' ? numberOrDay(value, dateStyles.has(Number(style)), countsFrom1904) : value;
}

function numberOrDay(value: string, isDay: boolean, countsFrom1904: boolean): string {
  const number = Number(value);
  const day = isDay ? dateOf(number, countsFrom1904) : null;
  return day ?? (Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value);
}
