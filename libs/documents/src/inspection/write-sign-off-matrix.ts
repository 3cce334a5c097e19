import {
  conclusionLabels,
  reportStateLabels,
  signedWithLabel,
  signOffLabels,
  teamRoleLabels,
  testStateLabels,
  testTypeLabels,
} from '@akashi/contracts';
import { minuteInJapan } from '@akashi/domain/dates';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, storedText, textFormat } from '../archive/sheet-style';
import { markLine } from './inspection-mark';
import type { MatrixSignature, SignOffMatrix, SignOffMatrixRow } from './sign-off-matrix';

type Cell = string | number;

interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What it is, what of, and whose copy stand above each table, and on each page that is printed. */
const headRow = 4;

/**
 * 署名一覧 as a workbook: who signed each test at which level, the signatures of the report, and those that fell away. Texts are texts
 * and numbers numbers, there is no formula; the same model gives the same bytes.
 */
export async function writeSignOffMatrix(model: SignOffMatrix): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const date = minuteInJapan(model.mark.madeAt).slice(0, 10);
  describeWorkbook(workbook, { title: `署名一覧　${model.service}`, creator: model.firm, date });
  for (const table of [signedTests(model), signedReports(model), fallenSignatures(model)])
    writeTable(workbook, model, table);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeTable(workbook: ExcelJS.Workbook, model: SignOffMatrix, { name, heads, widths, rows }: Table): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }],
  });
  sheet.columns = widths.map((width) => ({ width }));
  const { mark, firm, client, service } = model;
  sheet.addRow([name]).font = { name: fontName, size: 14, bold: true };
  for (const line of [[firm, client, service, mark.engagement].join('　'), markLine(mark)])
    sheet.addRow([storedText(line)]).font = { name: fontName, size: 9 };
  styleRow(sheet.addRow([...heads]), true);
  for (const row of rows)
    styleRow(sheet.addRow(row.map((cell) => (typeof cell === 'string' ? storedText(cell) : cell))), false);
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow + rows.length, column: heads.length } };
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: `1:${headRow}`,
  };
}

function styleRow(row: ExcelJS.Row, isHead: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    const isNumber = typeof cell.value === 'number';
    cell.numFmt = isNumber ? '#,##0' : textFormat;
    cell.font = { name: fontName, size: 9, bold: isHead };
    cell.border = ruled;
    cell.alignment = { vertical: 'top', horizontal: isNumber ? 'right' : 'left', wrapText: true };
    if (isHead) cell.fill = headFill;
  });
}

const levels = ['prepare', 'review'] as const;

function signedTests({ rows }: SignOffMatrix): Table {
  const ofLevels = levels.flatMap((level) => {
    const { ja } = signOffLabels[level];
    return [`${ja}：署名者`, `${ja}：役割`, `${ja}：日時`, `${ja}：本人確認`];
  });
  return {
    name: '署名一覧',
    heads: [
      ...['管理策番号', '個別管理策', '評価', '状態', '結論', '担当者', ...ofLevels],
      ...['失効した署名', '証跡', '標本', '逸脱', '未解決のメモ'],
    ],
    widths: [13, 48, 16, 11, 11, 14, ...levels.flatMap(() => [14, 14, 16, 20]), 9, 8, 8, 8, 9],
    rows: rows.map(testRow),
  };
}

function testRow({ number, suffix, text, test }: SignOffMatrixRow): Cell[] {
  const control = [`${number}${suffix ?? ''}`, text];
  if (test === null)
    return [...control, '評価の対象外', '', '', '', ...levels.flatMap(() => ['', '', '', '']), 0, 0, 0, 0, 0];
  const { signatures } = test;
  return [
    ...control,
    ...[testTypeLabels[test.type].ja, testStateLabels[test.state].ja],
    ...[test.conclusion === null ? '' : conclusionLabels[test.conclusion].ja, test.assignee ?? ''],
    ...levels.flatMap((level) => standing(signatures, level)),
    ...[signatures.filter(({ voidedAt }) => voidedAt !== null).length, test.evidence, test.items],
    ...[test.deviations, test.openNotes],
  ];
}

/** The signature of a level that stands; four empty cells where none does. */
function standing(signatures: readonly MatrixSignature[], level: MatrixSignature['role']): Cell[] {
  const signature = signatures.find(({ role, voidedAt }) => role === level && voidedAt === null);
  if (!signature) return ['', '', '', ''];
  const { name, teamRole, signedAt } = signature;
  return [name, teamRoleLabels[teamRole].ja, minuteInJapan(signedAt), methodOf(signature)];
}

const methodOf = ({ method }: MatrixSignature): string => signedWithLabel({ method, passkey: null }).ja;

function signedReports({ reports }: SignOffMatrix): Table {
  return {
    name: '報告書の署名',
    heads: ['版', '状態', '署名', '署名者', '役割', '日時', '本人確認', '失効'],
    widths: [8, 12, 10, 16, 16, 16, 28, 16],
    rows: reports.flatMap(({ versionNo, state, signatures }) =>
      signatures.map((signature) => [
        ...[versionNo, reportStateLabels[state].ja, signOffLabels[signature.role].ja, signature.name],
        ...[
          teamRoleLabels[signature.teamRole].ja,
          minuteInJapan(signature.signedAt),
          methodOf(signature),
          voided(signature),
        ],
      ]),
    ),
  };
}

function fallenSignatures({ rows }: SignOffMatrix): Table {
  return {
    name: '失効した署名',
    heads: ['管理策番号', '評価', '署名', '署名者', '役割', '署名の日時', '失効の日時'],
    widths: [13, 18, 10, 16, 16, 18, 18],
    rows: rows.flatMap(({ number, suffix, test }) =>
      (test?.signatures ?? [])
        .filter(({ voidedAt }) => voidedAt !== null)
        .map((signature) => [
          ...[`${number}${suffix ?? ''}`, test === null ? '' : testTypeLabels[test.type].ja],
          ...[signOffLabels[signature.role].ja, signature.name, teamRoleLabels[signature.teamRole].ja],
          ...[minuteInJapan(signature.signedAt), voided(signature)],
        ]),
    ),
  };
}

const voided = ({ voidedAt }: MatrixSignature): string => (voidedAt === null ? '' : minuteInJapan(voidedAt));
