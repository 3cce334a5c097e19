import { sentenceOf } from '@akashi/domain/engagement';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { contentsOf } from './report-contents';
import type { AppendixRow, ReportModel } from './report-model';
import { denseTable, mm, paragraph, smallSize } from './report-style';
import { facts, keepsTogether, linesOf, wrapped } from './report-table';
import {
  grouped,
  groupedHash,
  longDate,
  mainTargetWords,
  procedureSummary,
  resultWords,
  techniqueWords,
  testTypeShort,
  wordingOf,
} from './report-words';

interface AppendixColumn {
  readonly title: string;
  readonly width: number | '*';
  readonly isNumber?: boolean;
  readonly text: (row: AppendixRow) => string;
}

/** 別添1 as it is issued; the firm's own columns (paper, reviewer, procedure reference) have no place in the model. */
const columns: readonly AppendixColumn[] = [
  { title: '管理策番号', width: 50, text: (row) => row.criterion },
  {
    title: '個別管理策',
    width: '*',
    text: (row) => (row.controlVersion > 1 ? `${row.controlText}（第${row.controlVersion}版）` : row.controlText),
  },
  { title: '評価', width: 21, text: (row) => testTypeShort[row.testType] },
  {
    title: '主たる\n監査対象',
    width: 50,
    text: (row) => mainTargetWords[row.mainTarget].replace('・記録', '・\n記録'),
  },
  { title: '手法', width: 43, text: (row) => row.techniques.map((technique) => techniqueWords[technique]).join('・') },
  {
    title: '実施手続の要約',
    width: 97,
    text: (row) => procedureSummary(row.mainTarget, row.techniques, row.population?.sampled ?? 0),
  },
  { title: '同一\n母集団', width: 26, text: (row) => row.population?.number ?? '' },
  { title: '母集団\n件数', width: 34, isNumber: true, text: (row) => count(row.population?.count) },
  { title: '標本\n件数', width: 20, isNumber: true, text: (row) => count(row.population?.sampled) },
  { title: '実施日', width: 47, text: (row) => row.performedOn ?? '' },
  { title: '実施者', width: 38, text: (row) => row.performers.join('、') },
  { title: '結果', width: 42, text: (row) => resultWords[row.result] },
  { title: '発見事項\n省略理由', width: 50, text: (row) => row.findings.join('、') || row.omissionReason },
];

function count(value: number | undefined): string {
  return value === undefined ? '' : grouped(value);
}

/** The long table on A4 across, its head on every page. */
export function resultAppendix(model: ReportModel): Content[] {
  const { appendix } = model;
  const { number, title, id } = contentsOf('a1');
  const body = appendix.map((row) => columns.map((column) => small(column.text(row), column)));
  const dontBreakRows = appendix.every((row) => keepsTogether([linesOfRow(row)]));
  const heads = columns.map((column) => small(column.title, column));
  return [
    {
      text: `${number}　${title}`,
      id,
      style: 'heading',
      margin: [0, 0, 0, 4],
      pageBreak: 'before',
      pageOrientation: 'landscape',
    },
    {
      text: sentenceOf(wordingOf(model), 'appendixRows', { count: grouped(appendix.length) }),
      fontSize: 8,
      margin: [0, 0, 0, 5],
    },
    {
      table: { headerRows: 1, dontBreakRows, widths: columns.map(({ width }) => width), body: [heads, ...body] },
      layout: denseTable,
    },
  ];
}

/** A4 across between its margins, without what the columns of a set width and the padding of all take. */
const restWidth = columns.reduce((rest, { width }) => rest - 5 - (width === '*' ? 0 : width), mm(257));

function widthOf({ width }: AppendixColumn): number {
  return width === '*' ? restWidth : width;
}

function linesOfRow(row: AppendixRow): number {
  return Math.max(...columns.map((column) => linesOf(column.text(row), widthOf(column), smallSize)));
}

function small(text: string, column: AppendixColumn): TableCell {
  if (column.isNumber) return { text, style: 'small', alignment: 'right', noWrap: !text.includes('\n') };
  return { ...(wrapped(text, Math.floor(widthOf(column) / 4.2)) as object), style: 'small' } as TableCell;
}

/** 別添2 names the copy by its hash: the file itself is handed over beside the report. */
export function statementAppendix(model: ReportModel): Content[] {
  const { statement } = model.subject;
  return [
    appendixHeading('a2', 'portrait'),
    paragraph(sentenceOf(wordingOf(model), 'statementCopy', {})),
    facts([
      ['版', `第${statement.version}版`],
      ['日付', longDate(statement.date)],
      ['ファイル名', statement.fileName],
      ['SHA-256', groupedHash(statement.sha256)],
    ]),
  ];
}

/** Where the ledger stood, so that anyone who has the package can compare it with this paper. */
export function ledgerNote({ ledger }: ReportModel): Content[] {
  const { number, title, id } = contentsOf('a3');
  const text: Content = { text: `${number}　${title}`, id, style: 'heading', margin: [0, 28, 0, 7] };
  if (!ledger) return [text, paragraph('草案のため、記録との照合に用いる値はない。')];
  return [
    text,
    paragraph(
      '本業務の記録は、追記のみができる台帳に保存されている。次の値により、引き渡されたパッケージの台帳と書類とを照合できる。',
    ),
    facts([
      ['記録の件数', `${grouped(ledger.size)}件（承認の時点）`],
      ['ルート', groupedHash(ledger.root)],
      ['鍵の指紋', groupedHash(ledger.keyFingerprint)],
      [
        '照合の方法',
        `akashi-verify PACKAGE.zip --key-fingerprint 鍵の指紋 --root ルート --size ${ledger.size}（値の空白は除く）`,
      ],
    ]),
  ];
}

function appendixHeading(anchor: string, pageOrientation: 'portrait' | 'landscape'): Content {
  const { number, title, id } = contentsOf(anchor);
  return {
    text: `${number}　${title}`,
    id,
    style: 'heading',
    margin: [0, 0, 0, 7],
    pageBreak: 'before',
    pageOrientation,
  };
}
