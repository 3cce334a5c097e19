import { sentenceOf, type ReportTitles, type ReportWording } from '@akashi/domain/engagement';
import { printedCorrection } from '@akashi/domain/report';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, textFormat } from '../archive/sheet-style';
import { appendixColumns, type AppendixColumn } from './appendix-columns';
import { chapterOf, countResults, sumResults, type ResultCount } from './report-counts';
import type { AppendixRow, ReportModel } from './report-model';
import { wordingOf } from './report-words';

/** Title, facts of the report, head. */
const headRow = 3;

/**
 * 別添1 as a workbook: the table with a frozen, filtered head that prints on every A4 page, and a sheet of counts that add up. Text
 * is only ever text, numbers are numbers, there is no formula. The same model gives the same bytes.
 */
export async function renderAppendixXlsx(model: ReportModel): Promise<Uint8Array> {
  const { titles } = wordingOf(model);
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, {
    title: `${titles.document.name} ${titles.annexes.appendix}　${model.subject.serviceName}`,
    creator: model.firm.name,
    date: model.reportDate,
  });
  writeTable(workbook, model);
  writeCounts(workbook, model);
  writeCorrection(workbook, model);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeTable(workbook: ExcelJS.Workbook, model: ReportModel): void {
  const words = wordingOf(model);
  const { annexes, sections } = words.titles;
  const columns = appendixColumns(words);
  const sheet = workbook.addWorksheet(sheetName(workbook, `${annexes.appendix} ${sections.appendix}`), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTitle(sheet, model, `${annexes.appendix}　${sections.appendix}`);
  styleHead(sheet.addRow(columns.map(({ title }) => title)));
  for (const row of model.appendix) {
    const values = columns.map(({ value }) => value(row));
    const line = sheet.addRow(values);
    styleBody(line);
    line.height = heightOf(values, columns);
  }
  const lastRow = headRow + model.appendix.length;
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: lastRow, column: columns.length } };
  printOnA4(sheet, model, 'landscape');
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

function writeTitle(sheet: ExcelJS.Worksheet, model: ReportModel, title: string): void {
  const { subject, documentNumber, version } = model;
  const period = `${subject.period.from} – ${subject.period.to}`;
  sheet.addRow([title]).font = { name: fontName, size: 14, bold: true };
  const as = sentenceOf(wordingOf(model), 'version', { version: String(version) });
  sheet.addRow([`${subject.serviceName}　${period}　${documentNumber} ${as}`]).font = {
    name: fontName,
    size: 9,
  };
}

const lineHeight = 12;
/** No sheet has a higher row than this. */
const tallest = 409;

/** Points that show the whole text of a row; not every program works them out when it opens a sheet. */
function heightOf(values: readonly (string | number | null)[], columns: readonly AppendixColumn[]): number {
  const lines = values.map((value, at) => linesIn(String(value ?? ''), columns[at]?.width ?? 1));
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

/** What a corrected version replaces and why, on a sheet of its own. */
function writeCorrection(workbook: ExcelJS.Workbook, model: ReportModel): void {
  if (!model.correction) return;
  const { title, sentence, facts } = printedCorrection(wordingOf(model), model.correction);
  const sheet = workbook.addWorksheet(sheetName(workbook, title), { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 24 }, { width: 90 }];
  writeTitle(sheet, model, title);
  sheet.addRow([sentence]).font = { name: fontName, size: 9 };
  for (const fact of facts) styleBody(sheet.addRow(fact));
  printOnA4(sheet, model, 'portrait');
}

const countKeys = ['performed', 'NO_EXCEPTION', 'FINDING', 'NOT_APPLICABLE', 'OMITTED'] as const;

/** Each block ends with a line that is the sum of the lines above it; both blocks end with the same line. */
function writeCounts(workbook: ExcelJS.Workbook, model: ReportModel): void {
  const words = wordingOf(model);
  const { appendixSheet, resultTable, tests } = words.titles;
  const sheet = workbook.addWorksheet(sheetName(workbook, appendixSheet.counts), { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 24 }, ...countKeys.map(() => ({ width: 14 }))];
  writeTitle(sheet, model, appendixSheet.counts);
  const byType = countResults(model.appendix);
  writeBlock(
    sheet,
    words.titles,
    resultTable.test,
    byType.map((count) => [tests[count.testType], count]),
  );
  sheet.addRow([]);
  writeBlock(sheet, words.titles, appendixSheet.chapter, byChapter(model.appendix, words));
  printOnA4(sheet, model, 'portrait');
}

type CountLine = readonly [string, Omit<ResultCount, 'testType'>];

function byChapter(rows: readonly AppendixRow[], words: ReportWording): CountLine[] {
  const chapters = [...new Set(rows.map(({ criterion }) => chapterOf(criterion)))];
  return chapters.map((chapter) => {
    const own = rows.filter(({ criterion }) => chapterOf(criterion) === chapter);
    const title = /^\d+$/.test(chapter) ? sentenceOf(words, 'chapter', { chapter }) : chapter;
    return [title, sumResults(countResults(own))] as const;
  });
}

function writeBlock(
  sheet: ExcelJS.Worksheet,
  { resultTable, results }: ReportTitles,
  title: string,
  lines: readonly CountLine[],
): void {
  const countTitles = countKeys.map((key) => (key === 'performed' ? resultTable.performed : results[key]));
  const total = (key: (typeof countKeys)[number]) => lines.reduce((sum, [, count]) => sum + count[key], 0);
  styleHead(sheet.addRow([title, ...countTitles]));
  for (const [label, count] of lines) styleBody(sheet.addRow([label, ...countKeys.map((key) => count[key])]));
  const last = sheet.addRow([resultTable.total, ...countKeys.map(total)]);
  styleBody(last);
  last.eachCell((cell) => (cell.font = { name: fontName, size: 9, bold: true }));
}

function printOnA4(sheet: ExcelJS.Worksheet, model: ReportModel, orientation: 'portrait' | 'landscape'): void {
  const { ledger } = model;
  const facts = ledger && { count: String(ledger.size), root: ledger.root.slice(0, 16) };
  const foot = facts ? sentenceOf(wordingOf(model), 'ledgerSheetFoot', facts) : '';
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  sheet.pageSetup.margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };
  sheet.headerFooter.oddFooter = `&L${inFooter(model.documentNumber)}&C&P / &N&R${inFooter(foot)}`;
}

/** An ampersand begins a command there. */
function inFooter(text: string): string {
  return text.replaceAll('&', '&&');
}

/** A sheet takes no name with these characters, none longer than 31, and no name twice. */
function sheetName(workbook: ExcelJS.Workbook, title: string): string {
  const name = [...title.replace(/[\\/?*[\]:'\n]/g, ' ')].slice(0, 28).join('').trim();
  const at = workbook.worksheets.length + 1;
  const isTaken = workbook.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return name === '' || isTaken ? `${name} ${at}`.trim() : name;
}
