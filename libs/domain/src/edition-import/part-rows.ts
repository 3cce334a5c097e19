import { plainNumber } from '../catalogue';
import { isUncertainNumber, mergedArea, type TableCell, type TableMapping, type TableRecord } from '../table';
import { isOfWords, type CatalogueColumn } from './catalogue-field';
import { splitNumberCell } from './number-cell';

type CatalogueRecord = TableRecord<CatalogueColumn>;

/** What a row says of one criterion: of its own, or of one that stands above it and has its number in a column to the left. */
export interface PartedRecord extends CatalogueRecord {
  readonly isAbove: boolean;
}

/**
 * Rows in which the number of an objective stands beside that of its control: 「統制目標番号」 and 「詳細管理策番号」. Each number
 * above is a criterion of its own, once, with the words between its column and the next one to the right; a number that has a row
 * of its own has its words there.
 */
export function partRows(
  records: readonly CatalogueRecord[],
  { sheets }: TableMapping<CatalogueColumn>,
): PartedRecord[] {
  const columnOf = new Map(sheets.map(({ sheet, columns }) => [sheet, columns.number?.[0] ?? 0]));
  const known = new Set(records.flatMap(({ cells }) => (cells.number ?? []).map(({ text }) => plainOf(text))));
  const before = new Map<string, string>();
  const isFirst = (record: CatalogueRecord, cell: TableCell): boolean => {
    const place = `${record.sheet}\n${cell.column}`;
    const isRepeated = before.get(place) === cell.text;
    before.set(place, cell.text);
    // 5.1 of two places may be 5.1 and 5.10: such a number is the same only where it is repeated from row to row.
    if (isRepeated) return false;
    if (isInDoubt(cell)) return true;
    const plain = plainOf(cell.text);
    if (known.has(plain)) return false;
    known.add(plain);
    return true;
  };
  return records.flatMap((record) => {
    const above = [...(record.cells.above ?? [])].sort((a, b) => a.column - b.column);
    if (above.length === 0) return [{ ...record, isAbove: false }];
    const numberColumn = columnOf.get(record.sheet) ?? 0;
    const ownerOf = (cell: TableCell) => ownerAmong(above, numberColumn, record.cells.number !== undefined, cell);
    const headings = above.filter((cell) => isFirst(record, cell));
    return [
      ...headings.map((cell) => headingOf(record, cell, (word) => ownerOf(word) === cell)),
      ...ownOf(record, (word) => ownerOf(word) === null),
    ];
  });
}

/** Merged areas in the columns of what stands above: there a cell over several rows says the same of each, and is no question. */
export function areasOfRows<T extends { readonly sheet: string; readonly area: string }>(
  merged: readonly T[],
  { sheets }: TableMapping<CatalogueColumn>,
): T[] {
  return merged.filter(({ sheet, area }) => {
    const columns = sheets.find((own) => own.sheet === sheet)?.columns;
    const [first = 0] = [...(columns?.above ?? [])].sort((a, b) => a - b);
    const place = mergedArea(area);
    return !place || first === 0 || place.firstColumn < first || place.lastColumn >= (columns?.number?.[0] ?? 0);
  });
}

const plainOf = (text: string): string => plainNumber(splitNumberCell(text).number || text);
const isInDoubt = (cell: TableCell): boolean => cell.kind !== 'text' || isUncertainNumber(cell);

/** Whose a word is: the nearest number above to its left; null for what belongs to the row's own number. */
function ownerAmong(above: readonly TableCell[], numberColumn: number, hasOwn: boolean, { column }: TableCell) {
  if (column >= numberColumn) return hasOwn ? null : above.at(-1)!;
  return above.findLast((cell) => cell.column <= column) ?? (hasOwn ? null : above.at(-1)!);
}

/** A heading without a word is called by its number: what it is called, the catalogue does not say. */
function headingOf(record: CatalogueRecord, cell: TableCell, isItsWord: (word: TableCell) => boolean): PartedRecord {
  const { number, title } = splitNumberCell(cell.text);
  const words = wordsOf(record, isItsWord);
  const called = title || (Object.keys(words).length > 0 ? '' : cell.text);
  const name = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(called) ? 'titleJa' : 'titleEn';
  const titled = called && !words[name] ? { [name]: [{ ...cell, text: called, kind: 'text' as const }] } : {};
  return { ...record, isAbove: true, cells: { ...words, ...titled, number: [{ ...cell, text: number || cell.text }] } };
}

function ownOf(record: CatalogueRecord, isItsWord: (word: TableCell) => boolean): PartedRecord[] {
  if (!record.cells.number) return [];
  const others = Object.entries(record.cells).filter(([name]) => name !== 'above' && !isOfWords(name));
  return [{ ...record, isAbove: false, cells: { ...Object.fromEntries(others), ...wordsOf(record, isItsWord) } }];
}

function wordsOf({ cells }: CatalogueRecord, isTaken: (word: TableCell) => boolean): CatalogueRecord['cells'] {
  const named = Object.entries(cells).flatMap(([name, own]) => {
    const taken = isOfWords(name) ? (own ?? []).filter(isTaken) : [];
    return taken.length > 0 ? [[name, taken] as const] : [];
  });
  return Object.fromEntries(named);
}
