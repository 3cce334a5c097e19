import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, textFormat } from '../archive/sheet-style';
import { appendixColumns } from './appendix-columns';
import { chapterOf, countResults, sumResults, type ResultCount } from './report-counts';
import type { AppendixRow, ReportModel } from './report-model';
import { resultWords, testTypeWords } from './report-words';

/** Title, facts of the report, head. */
const headRow = 3;

/**
 * 別添1 as a workbook: the table with a frozen, filtered head that prints on every A4 page, and a sheet of counts that add up. Text
 * is only ever text, numbers are numbers, there is no formula. The same model gives the same bytes.
 */
export async function renderAppendixXlsx(model: ReportModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, {
    title: `実施結果報告書 別添1　${model.subject.serviceName}`,
    creator: model.firm.name,
    date: model.reportDate,
  });
  writeTable(workbook, model);
  writeCounts(workbook, model);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeTable(workbook: ExcelJS.Workbook, model: ReportModel): void {
  const sheet = workbook.addWorksheet('別添1 手続実施結果', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }],
  });
  sheet.columns = appendixColumns.map(({ width }) => ({ width }));
  writeTitle(sheet, model, '別添1　手続実施結果');
  styleHead(sheet.addRow(appendixColumns.map(({ title }) => title)));
  for (const row of model.appendix) {
    const values = appendixColumns.map(({ value }) => value(row));
    const line = sheet.addRow(values);
    styleBody(line);
    line.height = heightOf(values);
  }
  const lastRow = headRow + model.appendix.length;
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: lastRow, column: appendixColumns.length } };
  printOnA4(sheet, model, 'landscape');
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

function writeTitle(sheet: ExcelJS.Worksheet, model: ReportModel, title: string): void {
  const { subject, documentNumber, version } = model;
  const period = `${subject.period.from} – ${subject.period.to}`;
  sheet.addRow([title]).font = { name: fontName, size: 14, bold: true };
  sheet.addRow([`${subject.serviceName}　${period}　${documentNumber} 第${version}版`]).font = {
    name: fontName,
    size: 9,
  };
}

const lineHeight = 12;
/** No sheet has a higher row than this. */
const tallest = 409;

/** Points that show the whole text of a row; not every program works them out when it opens a sheet. */
function heightOf(values: readonly (string | number | null)[]): number {
  const lines = values.map((value, at) => linesIn(String(value ?? ''), appendixColumns[at]?.width ?? 1));
  return Math.min(Math.max(...lines) * lineHeight + 4, tallest);
}

/** A Japanese character of this size is 1.75 digits of the sheet wide; the last place of a line is often left free. */
function linesIn(text: string, width: number): number {
  const widthOf = (line: string) => [...line].reduce((sum, char) => sum + (char <= '\u00ff' ? 1 : 1.75), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(widthOf(line) / (width - 1.5)), 1), 0);
}

function styleHead(row: ExcelJS.Row): void {
  row.height = 28;
  row.eachCell((cell) => {
    cell.font = { name: fontName, size: 9, bold: true };
    cell.fill = headFill;
    cell.border = ruled;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}

function styleBody(row: ExcelJS.Row): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    const isNumber = typeof cell.value === 'number';
    cell.numFmt = isNumber ? '#,##0' : textFormat;
    cell.font = { name: fontName, size: 9 };
    cell.border = ruled;
    cell.alignment = isNumber
      ? { vertical: 'top', horizontal: 'right', indent: 1 }
      : { vertical: 'top', horizontal: 'left', wrapText: true };
  });
}

const countKeys = ['performed', 'NO_EXCEPTION', 'FINDING', 'NOT_APPLICABLE', 'OMITTED'] as const;
const countTitles = ['実施', ...countKeys.slice(1).map((key) => resultWords[key as Exclude<typeof key, 'performed'>])];

/** Each block ends with a line that is the sum of the lines above it; both blocks end with the same line. */
function writeCounts(workbook: ExcelJS.Workbook, model: ReportModel): void {
  const sheet = workbook.addWorksheet('集計', { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 24 }, ...countTitles.map(() => ({ width: 14 }))];
  writeTitle(sheet, model, '集計');
  const byType = countResults(model.appendix);
  writeBlock(
    sheet,
    '評価区分',
    byType.map((count) => [testTypeWords[count.testType], count]),
  );
  sheet.addRow([]);
  writeBlock(sheet, '章', byChapter(model.appendix));
  printOnA4(sheet, model, 'portrait');
}

type CountLine = readonly [string, Omit<ResultCount, 'testType'>];

function byChapter(rows: readonly AppendixRow[]): CountLine[] {
  const chapters = [...new Set(rows.map(({ criterion }) => chapterOf(criterion)))];
  return chapters.map((chapter) => {
    const own = rows.filter(({ criterion }) => chapterOf(criterion) === chapter);
    return [/^\d+$/.test(chapter) ? `第${chapter}章` : chapter, sumResults(countResults(own))] as const;
  });
}

function writeBlock(sheet: ExcelJS.Worksheet, title: string, lines: readonly CountLine[]): void {
  const total = (key: (typeof countKeys)[number]) => lines.reduce((sum, [, count]) => sum + count[key], 0);
  styleHead(sheet.addRow([title, ...countTitles]));
  for (const [label, count] of lines) styleBody(sheet.addRow([label, ...countKeys.map((key) => count[key])]));
  const last = sheet.addRow(['合計', ...countKeys.map(total)]);
  styleBody(last);
  last.eachCell((cell) => (cell.font = { name: fontName, size: 9, bold: true }));
}

function printOnA4(sheet: ExcelJS.Worksheet, model: ReportModel, orientation: 'portrait' | 'landscape'): void {
  const ledger = model.ledger ? `台帳 ${model.ledger.size} ${model.ledger.root.slice(0, 16)}` : '';
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  sheet.pageSetup.margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };
  sheet.headerFooter.oddFooter = `&L${model.documentNumber.replaceAll('&', '&&')}&C&P / &N&R${ledger}`;
}
