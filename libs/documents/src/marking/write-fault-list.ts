import type { Fault } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, textFormat } from '../archive/sheet-style';
import { writeCsv } from '../population/write-csv';
import { faultHeads, faultLine } from './fault-words';

export interface FaultList {
  readonly faults: readonly Fault[];
  readonly language: 'ja' | 'en';
  /** Lines above the list: which statement it is about, and that it is no part of the audit's result. */
  readonly heading: readonly string[];
  /** ISO day the list tells of. */
  readonly date: string;
}

const widths = [12, 12, 14, 18, 44, 44, 28, 28, 28];

/** The list as UTF-8 with its mark; a cell that a spreadsheet would run is disarmed. */
export function writeFaultCsv({ faults, language, heading }: FaultList): Uint8Array {
  const rows = faults.map((fault) => faultLine(fault, language));
  const lines = [...heading.map((line) => [line]), [...faultHeads[language]], ...rows];
  return writeCsv(lines);
}

export async function writeFaultXlsx({ faults, language, heading, date }: FaultList): Promise<Uint8Array> {
  const title = language === 'ja' ? '指摘の一覧' : 'Faults';
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, { title, creator: 'Akashi', date });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: heading.length + 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  for (const line of heading) sheet.addRow([line]).font = { name: fontName, size: 10 };
  const head = sheet.addRow([...faultHeads[language]]);
  const rows = faults.map((fault) => sheet.addRow(faultLine(fault, language)));
  for (const row of [head, ...rows]) {
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
