import ExcelJS from 'exceljs';
import { repack } from './repack';
import { describeWorkbook, fontName, headFill, ruled, storedText, textFormat } from './sheet-style';

export interface ListWorkbook {
  readonly title: string;
  /** ISO day the list tells of. */
  readonly date: string;
  /** Lines above the list. */
  readonly heading: readonly string[];
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** One list in one sheet, every cell a text, so that no spreadsheet makes a day, a sum or a formula of it. */
export async function writeListWorkbook({
  title,
  date,
  heading,
  heads,
  widths,
  rows,
}: ListWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, { title, creator: 'Akashi', date });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: heading.length + 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  for (const line of heading) sheet.addRow([storedText(line)]).font = { name: fontName, size: 10 };
  const head = sheet.addRow([...heads]);
  for (const row of [head, ...rows.map((values) => sheet.addRow(values.map((value) => storedText(String(value)))))]) {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.numFmt = textFormat;
      cell.font = { name: fontName, size: 10, bold: row === head };
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = ruled;
      if (row === head) cell.fill = headFill;
    });
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
