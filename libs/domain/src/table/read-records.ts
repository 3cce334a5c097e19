import { mergedArea, type TableCell, type TableFile } from './grid';
import type { SheetMapping, TableMapping } from './mapping';

/** A row below the head, with the cells of each mapped field that hold something. */
export interface TableRecord<Name extends string = string> {
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Partial<Record<Name, readonly TableCell[]>>>;
}

/** What became of the rows of the mapped sheets: the four add to the last row of each. */
export interface RowCounts {
  readonly read: number;
  /** Rows up to and with the head: titles and headings. */
  readonly head: number;
  readonly blank: number;
  /** Rows that hold something, but in no mapped column. */
  readonly elsewhere: number;
  /** Of the rows read, those that a spreadsheet does not show. */
  readonly hidden: number;
}

export interface RecordReading<Name extends string = string> {
  readonly records: readonly TableRecord<Name>[];
  readonly counts: RowCounts;
  /** Merged areas below the head that touch a mapped column: what the cells inside were meant to say is not in the file. */
  readonly merged: readonly { readonly sheet: string; readonly area: string }[];
}

/** The rows of a file, read by a mapping that has no faults. A hidden row is read and told: it is in the file. */
export function readRecords<Name extends string>(file: TableFile, mapping: TableMapping<Name>): RecordReading<Name> {
  const readings = mapping.sheets.map((own) => readSheetRecords(file, own));
  const sum = (of: keyof RowCounts) => readings.reduce((total, { counts }) => total + counts[of], 0);
  return {
    records: readings.flatMap(({ records }) => records),
    counts: {
      read: sum('read'),
      head: sum('head'),
      blank: sum('blank'),
      elsewhere: sum('elsewhere'),
      hidden: sum('hidden'),
    },
    merged: readings.flatMap(({ merged }) => merged),
  };
}

function readSheetRecords<Name extends string>(file: TableFile, own: SheetMapping<Name>): RecordReading<Name> {
  const sheet = file.sheets.find(({ name }) => name === own.sheet);
  const columns = Object.entries(own.columns) as [Name, readonly number[]][];
  const records: TableRecord<Name>[] = [];
  let elsewhere = 0;
  for (const { row, hidden, cells } of sheet?.rows ?? []) {
    if (row <= own.head.to) continue;
    const found = columns.flatMap(([name, places]) => {
      const held = places.flatMap((place) => cells.filter(({ column }) => column === place));
      const written = held.filter(({ text, kind }) => text.trim() !== '' || kind !== 'text');
      return written.length > 0 ? [[name, written] as const] : [];
    });
    const held: Partial<Record<Name, readonly TableCell[]>> = {};
    for (const [name, written] of found) held[name] = written;
    if (found.length === 0) elsewhere += 1;
    else records.push({ sheet: own.sheet, row, hidden, cells: held });
  }
  const last = sheet?.rows.at(-1)?.row ?? 0;
  const read = records.length;
  const hidden = records.filter((record) => record.hidden).length;
  const merged = mergedBelowHead(sheet?.merged ?? [], own).map((area) => ({ sheet: own.sheet, area }));
  const head = Math.min(own.head.to, last);
  return { records, merged, counts: { read, head, blank: last - head - read - elsewhere, elsewhere, hidden } };
}

function mergedBelowHead(merged: readonly string[], { head, columns }: SheetMapping): string[] {
  const mapped = Object.values(columns).flatMap((places) => places ?? []);
  return merged.filter((reference) => {
    const area = mergedArea(reference);
    if (!area || area.lastRow <= head.to) return false;
    return mapped.some((column) => column >= area.firstColumn && column <= area.lastColumn);
  });
}

/** The text of a field: its cells joined by a line end, without blanks around it. */
export function textOf<Name extends string>(record: TableRecord<Name>, name: Name): string {
  return (record.cells[name] ?? [])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
