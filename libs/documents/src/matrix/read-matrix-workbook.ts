import { cellColumns, type CellColumn } from '@akashi/domain/control';
import { columnLetters } from '@akashi/domain/table';
import { BoundedArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import type { SheetText } from '../statement/cell-content';
import { readSheet, type SheetCell, type SheetReading } from '../statement/read-sheet';
import { findWorkbookParts } from '../statement/workbook-parts';
import { readCellFormats, readSharedStrings } from '../statement/workbook-text';
import { refuseCompoundFile } from '../table/compound-file';
import { tableLimits, type TableLimits } from '../table/table-limits';
import {
  baseMark,
  baseSheet,
  matrixFileColumns,
  plainText,
  type MatrixFileColumn,
  type MatrixFileReading,
  type MatrixFileReadRow,
} from './matrix-workbook';

/** A workbook of five thousand rows has 2 MB. */
export const matrixWorkbookLimits: TableLimits = {
  ...tableLimits,
  fileBytes: 20 * 2 ** 20,
  inflatedBytes: 200 * 2 ** 20,
  sheets: 20,
  cellLength: 32_767,
};

/** A workbook of the matrix as it came back. Formulas are never run, and a cell that holds one is named. */
export async function readMatrixWorkbook(
  bytes: Uint8Array,
  limits: TableLimits = matrixWorkbookLimits,
): Promise<MatrixFileReading> {
  if (bytes.length === 0) throw new DocumentFault('empty-file');
  refuseCompoundFile(bytes);
  const archive = await BoundedArchive.open(bytes, limits);
  const parts = await findWorkbookParts(archive);
  const text: SheetText = {
    ...(await readSharedStrings(archive, parts.sharedStrings)),
    ...(await readCellFormats(archive, parts.styles)),
    countsFrom1904: parts.countsFrom1904,
  };
  const reading = (name: string) => readSheet({ archive, part: parts.sheets.get(name) ?? '', name, text, limits });
  const nothing = { hasKeys: false, columns: [], added: [], rows: [] };
  // Another workbook has sheets that need not be read to say so.
  const marked = parts.sheets.has(baseSheet) ? markOf(await reading(baseSheet)) : null;
  if (!marked) return { marked: null, ...nothing };
  for (const name of [...parts.sheets.keys()].slice(0, limits.sheets)) {
    if (name === baseSheet) continue;
    const sheet = await reading(name);
    const ids = textsOf(sheet, 1);
    if ([...ids.values()].includes('id')) return { marked, hasKeys: true, ...tableOf(sheet, ids) };
  }
  return { marked, ...nothing };
}

function markOf(sheet: SheetReading): MatrixFileReading['marked'] {
  const [mark, format = '', engagementId = '', ...pieces] = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([, cells]) => cells.filter(({ column }) => column === 1).map((cell) => cell.text));
  return mark === baseMark ? { format, engagementId, base: pieces.join('') } : null;
}

function textsOf(sheet: SheetReading, row: number): Map<number, string> {
  return new Map((sheet.rows.get(row) ?? []).map((cell) => [cell.column, cell.text]));
}

function tableOf(sheet: SheetReading, ids: ReadonlyMap<number, string>): Omit<MatrixFileReading, 'marked' | 'hasKeys'> {
  const placeOf = (column: MatrixFileColumn) => [...ids].find(([, id]) => id === column)?.[0] ?? 0;
  const work = cellColumns.map((column) => [column, placeOf(column)] as const).filter(([, place]) => place > 0);
  const known: ReadonlySet<string> = new Set(matrixFileColumns);
  const added = [...textsOf(sheet, 2)].filter(([place]) => !known.has(ids.get(place) ?? '')).map(([, head]) => head);
  const unread = new Map(sheet.unread.map(({ address }) => [address, 'unreadable' as const]));
  const rows = [...new Set([...sheet.rows.keys(), ...sheet.unread.map(({ row }) => row)])]
    .filter((row) => row > 2)
    .sort((a, b) => a - b)
    .map((row): MatrixFileReadRow => {
      const cells = new Map((sheet.rows.get(row) ?? []).map((cell) => [cell.column, cell]));
      const faultAt = (place: number) => {
        const address = `${columnLetters(place)}${row}`;
        return sheet.formulas.has(address) ? ('formula' as const) : unread.get(address);
      };
      return {
        row,
        id: cells.get(placeOf('id'))?.text ?? '',
        number: cells.get(placeOf('number'))?.text ?? '',
        texts: textsIn(work, cells, (place) => faultAt(place) === undefined),
        unread: work.flatMap(([column, place]) => {
          const why = faultAt(place);
          return why ? [{ column, why }] : [];
        }),
      };
    });
  return { columns: work.map(([column]) => column), added, rows };
}

function textsIn(
  work: readonly (readonly [CellColumn, number])[],
  cells: ReadonlyMap<number, SheetCell>,
  isReadable: (place: number) => boolean,
): MatrixFileReadRow['texts'] {
  const readable = work.filter(([, place]) => isReadable(place));
  return Object.fromEntries(readable.map(([column, place]) => [column, plainText(cells.get(place)?.text ?? '')]));
}
