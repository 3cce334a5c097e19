import { generativeAiLabels, statementFactLabels } from '@akashi/contracts';
import { auditScopeFacts, statementFacts, type StatementFact } from '@akashi/domain/statement';
import { columnLetters } from '@akashi/domain/table';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, textFormat, validateRange } from '../archive/sheet-style';
import {
  populationColumns,
  statementColumns,
  type FilledStatement,
  type PopulationRow,
  type StatementEdition,
  type StatementLanguage,
  type StatementRow,
} from './statement-rows';
import { columnWords, factHints, listWords, populationWords, sheetNames, type Words } from './statement-words';

/** Ids, hints, labels; data below. */
const firstDataRow = 4;

/** Rows beyond the filled ones that still offer the lists. */
const spareRows = 1_000;

const sparePopulations = 60;

const titles = { ja: '言明書', en: 'Statement' } as const;

/**
 * The layout for one edition with what the register knows already: each criterion stands there with its number and its
 * name, and nobody types provider, service or period a second time.
 */
export function renderStatementTemplate(
  edition: StatementEdition,
  language: StatementLanguage,
  facts: FilledStatement['facts'] = {},
): Promise<Uint8Array> {
  const rows = edition.criteria.map((criterion): StatementRow => {
    return { criterion: criterion.number, label: criterion.label };
  });
  return writeStatementXlsx({ edition, facts, rows, language });
}

/** A filled statement in the offered layout: strings only, the same rows give the same bytes. */
export async function writeStatementXlsx(statement: FilledStatement): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, {
    title: titles[statement.language],
    creator: 'Akashi',
    date: isoDate(statement.facts.statementDate) ?? '2020-01-01',
  });
  writeFacts(workbook, statement);
  writeControls(workbook, statement);
  writePopulations(workbook, statement);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function isoDate(text: string | undefined): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function writeFacts(workbook: ExcelJS.Workbook, { edition, facts, language }: FilledStatement): void {
  const sheet = workbook.addWorksheet(sheetNames.facts, { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 16 }, { width: 26 }, { width: 60 }, { width: 34 }];
  const values: FilledStatement['facts'] = { edition: edition.code, ...facts };
  for (const fact of statementFacts.filter((one) => !onlyWhereAsked.includes(one) || values[one] !== undefined)) {
    const row = sheet.addRow([
      fact,
      statementFactLabels[fact][language],
      values[fact] ?? '',
      factHints[fact][language],
    ]);
    row.height = longFacts.includes(fact) ? 60 : 22;
    styleFactRow(row);
  }
  offerGenerativeAi(sheet, language);
  pageSetup(sheet, 'portrait');
}

/** Nobody else is asked who audits what; these stand last, so that the other rows keep their places. */
const onlyWhereAsked: readonly StatementFact[] = auditScopeFacts;

const longFacts: readonly StatementFact[] = [
  ...(['scope', 'systemOverview', 'subsequentEvents', 'specialNotes'] as const),
  ...auditScopeFacts,
];

function offerGenerativeAi(sheet: ExcelJS.Worksheet, language: StatementLanguage): void {
  const words = Object.values(generativeAiLabels).map((word) => word[language]);
  sheet.getCell(`C${statementFacts.indexOf('generativeAi') + 1}`).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
  };
}

function styleFactRow(row: ExcelJS.Row): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.numFmt = textFormat;
    cell.font = column === 1 || column === 4 ? quietFont : { name: fontName, size: 10, bold: column === 2 };
    cell.alignment = { vertical: 'middle', wrapText: true };
    if (column === 2 || column === 3) cell.border = ruled;
    if (column === 2) cell.fill = headFill;
  });
}

const quietFont: Partial<ExcelJS.Font> = { name: fontName, size: 8, color: { argb: 'FF666666' } };

function writeControls(workbook: ExcelJS.Workbook, { edition, rows, language }: FilledStatement): void {
  const sheet = workbook.addWorksheet(sheetNames.controls, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: firstDataRow - 1, showGridLines: false }],
  });
  sheet.columns = statementColumns.map((column) => ({ width: columnWords[column].width }));
  writeHeader(sheet, statementColumns, columnWords, language);
  const mandatory = new Set(edition.criteria.filter((criterion) => criterion.mandatory).map(({ number }) => number));
  for (const values of rows) {
    const row = sheet.addRow(statementColumns.map((column) => values[column] ?? ''));
    styleDataRow(row, mandatory.has(values.criterion ?? ''));
  }
  const lastRow = firstDataRow + rows.length + spareRows;
  addLists(sheet, language, lastRow);
  sheet.autoFilter = {
    from: { row: firstDataRow - 1, column: 1 },
    to: { row: firstDataRow - 1 + rows.length, column: statementColumns.length },
  };
  pageSetup(sheet, 'landscape');
  sheet.pageSetup.printTitlesRow = '3:3';
}

/** The same populations with the reason why their controls are drawn from together. */
function writePopulations(workbook: ExcelJS.Workbook, { populations = [], language }: FilledStatement): void {
  const sheet = workbook.addWorksheet(sheetNames.populations, {
    views: [{ state: 'frozen', ySplit: firstDataRow - 1, showGridLines: false }],
  });
  sheet.columns = populationColumns.map((column) => ({ width: populationWords[column].width }));
  writeHeader(sheet, populationColumns, populationWords, language);
  const blank: PopulationRow = {};
  const rows = [...populations, ...Array.from({ length: sparePopulations }, () => blank)];
  for (const values of rows) styleDataRow(sheet.addRow(populationColumns.map((column) => values[column] ?? '')), false);
  pageSetup(sheet, 'portrait');
}

function writeHeader<Column extends string>(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  words: Readonly<Record<Column, { label: Words; hint: Words }>>,
  language: StatementLanguage,
): void {
  const ids = sheet.addRow([...columns]);
  const hints = sheet.addRow(columns.map((column) => words[column].hint[language]));
  const labels = sheet.addRow(columns.map((column) => words[column].label[language]));
  labels.height = 22;
  hints.height = 30;
  for (const row of [ids, hints, labels]) {
    row.eachCell((cell) => {
      cell.font = row === labels ? { name: fontName, size: 10, bold: true } : quietFont;
      cell.fill = headFill;
      cell.border = ruled;
      cell.alignment = { vertical: 'middle', wrapText: true };
      cell.numFmt = textFormat;
    });
  }
}

function styleDataRow(row: ExcelJS.Row, isMandatory: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.numFmt = textFormat;
    cell.font = { name: fontName, size: 10, bold: isMandatory && column === 1 };
    cell.alignment = { vertical: 'top', wrapText: true };
    cell.border = ruled;
  });
}

function addLists(sheet: ExcelJS.Worksheet, language: StatementLanguage, lastRow: number): void {
  statementColumns.forEach((column, index) => {
    const words = Object.values(listWords[column] ?? {}).map((word) => word[language]);
    if (words.length === 0) return;
    const letter = columnLetters(index + 1);
    validateRange(sheet, `${letter}${firstDataRow}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: columnWords[column].label[language],
      error: columnWords[column].hint[language],
      formulae: [`"${words.join(',')}"`],
    });
  });
}

function pageSetup(sheet: ExcelJS.Worksheet, orientation: 'portrait' | 'landscape'): void {
  sheet.pageSetup.paperSize = 9;
  sheet.pageSetup.orientation = orientation;
  sheet.pageSetup.fitToPage = true;
  sheet.pageSetup.fitToWidth = 1;
  sheet.pageSetup.fitToHeight = 0;
  sheet.headerFooter.oddFooter = '&C&P / &N';
}
