import type { MatrixWorkbookView, WorkbookCell, WorkbookFaultView } from '@akashi/contracts';
import { plainText, type MatrixFileReading } from '@akashi/documents';
import { cellColumns } from '@akashi/domain/control';
import type { WorkbookBase } from './workbook-base';

/** Faults that travel; the total is told beside them. */
const faultLimit = 200;

/** The cells of a workbook whose text is another than the one that was written, and everything of it that is left out. */
export function changedInWorkbook(reading: MatrixFileReading, base: WorkbookBase): MatrixWorkbookView {
  const written = new Map(base.rows.map((row) => [row.controlId, row]));
  const times = Map.groupBy(reading.rows, ({ id }) => id);
  const cells: WorkbookCell[] = [];
  const faults: WorkbookFaultView[] = [];
  for (const { row, id, number, texts, unread } of reading.rows) {
    const before = written.get(id);
    const isTwice = (times.get(id)?.length ?? 0) > 1;
    if (!before || isTwice) {
      faults.push({ row, number, column: null, why: before ? 'twice' : 'unknown' });
      continue;
    }
    for (const { column, why } of unread) faults.push({ row, number, column, why });
    for (const column of cellColumns) {
      const text = texts[column];
      if (text !== undefined && text !== plainText(before.texts[column])) cells.push({ controlId: id, column, text });
    }
  }
  const changed = new Set(cells.map(({ controlId }) => controlId));
  return {
    exportedAt: base.exportedAt,
    cells,
    tests: base.rows.filter(({ controlId }) => changed.has(controlId)).flatMap(({ tests }) => tests),
    faults: faults.slice(0, faultLimit),
    faultTotal: faults.length,
    removedRows: base.rows.filter(({ controlId }) => !times.has(controlId)).length,
    removedColumns: cellColumns.filter((column) => !reading.columns.includes(column)),
    addedColumns: reading.added.slice(0, faultLimit),
  };
}
