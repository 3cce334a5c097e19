import { sentenceOf, type ReportWording } from '@akashi/domain/engagement';
import {
  printedCorrection,
  printedCount,
  printedDay,
  printedSection,
  type ReportSectionId,
} from '@akashi/domain/report';
import type { AppendixRow, ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import { mm, paragraph, smallSize } from './report-style';
import { facts, keepsTogether, linesOf } from './report-table';
import { groupedHash, procedureSummary, wordingOf } from './report-words';

interface AppendixColumn {
  readonly title: string;
  readonly width: number | '*';
  readonly isNumber?: boolean;
  readonly text: (row: AppendixRow) => string;
}

/** A long word stands on two lines of a narrow column. */
function inTwoLines(text: string): string {
  return text.length > 7 ? text.replace('・', '・\n') : text;
}

/** 別添1 as it is issued; the firm's own columns (paper, reviewer, procedure reference) have no place in the model. */
function columnsIn(words: ReportWording): AppendixColumn[] {
  const { appendixTable: titles, shortTests, mainTargets, techniques, results } = words.titles;
  const controlOf = ({ controlText: text, controlVersion }: AppendixRow) =>
    controlVersion > 1 ? sentenceOf(words, 'controlVersion', { text, version: String(controlVersion) }) : text;
  return [
    { title: titles.criterion, width: 50, text: (row) => row.criterion },
    { title: titles.control, width: '*', text: controlOf },
    { title: titles.test, width: 21, text: (row) => shortTests[row.testType] },
    { title: titles.mainTarget, width: 50, text: (row) => inTwoLines(mainTargets[row.mainTarget]) },
    { title: titles.techniques, width: 43, text: (row) => row.techniques.map((one) => techniques[one]).join('・') },
    {
      title: titles.procedure,
      width: 97,
      text: (row) => procedureSummary(words, row.mainTarget, row.techniques, row.population?.sampled ?? 0),
    },
    { title: titles.population, width: 26, text: (row) => row.population?.number ?? '' },
    { title: titles.populationCount, width: 34, isNumber: true, text: (row) => count(row.population?.count) },
    { title: titles.sampleCount, width: 20, isNumber: true, text: (row) => count(row.population?.sampled) },
    { title: titles.performedOn, width: 47, text: (row) => row.performedOn ?? '' },
    { title: titles.performers, width: 38, text: (row) => row.performers.join('、') },
    { title: titles.result, width: 42, text: (row) => results[row.result] },
    { title: titles.findings, width: 50, text: (row) => row.findings.join('、') || row.omissionReason },
  ];
}

function count(value: number | undefined): string {
  return value === undefined ? '' : printedCount(value);
}

/** The long table on A4 across, its head on every page. */
export function resultAppendix(model: ReportModel): ReportNode[] {
  const { appendix } = model;
  const words = wordingOf(model);
  const { number, title, id } = printedSection(words, 'a1');
  const columns = columnsIn(words);
  const rest = restWidth(columns);
  const body = appendix.map((row) => columns.map((column) => small(column.text(row), column)));
  const dontBreakRows = appendix.every((row) => keepsTogether([linesOfRow(row, columns, rest)]));
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
      text: sentenceOf(words, 'appendixRows', { count: printedCount(appendix.length) }),
      fontSize: 8,
      margin: [0, 0, 0, 5],
    },
    {
      table: {
        look: 'dense',
        headerRows: 1,
        dontBreakRows,
        widths: columns.map(({ width }) => width),
        body: [heads, ...body],
      },
    },
  ];
}

/** A4 across between its margins, without what the columns of a set width and the padding of all take. */
function restWidth(columns: readonly AppendixColumn[]): number {
  return columns.reduce((rest, { width }) => rest - 5 - (width === '*' ? 0 : width), mm(257));
}

function widthOf({ width }: AppendixColumn, rest: number): number {
  return width === '*' ? rest : width;
}

function linesOfRow(row: AppendixRow, columns: readonly AppendixColumn[], rest: number): number {
  return Math.max(...columns.map((column) => linesOf(column.text(row), widthOf(column, rest), smallSize)));
}

function small(text: string, { isNumber }: AppendixColumn): ReportNode {
  return { text, style: 'small', ...(isNumber && { alignment: 'right' }) };
}

/** 別添2 names the copy by its hash: the file itself is handed over beside the report. */
export function statementAppendix(model: ReportModel): ReportNode[] {
  const { statement } = model.subject;
  const words = wordingOf(model);
  const { statementCopy: titles } = words.titles;
  return [
    appendixHeading(words, 'a2', 'portrait'),
    paragraph(sentenceOf(words, 'statementCopy', {})),
    facts([
      [titles.version, sentenceOf(words, 'version', { version: String(statement.version) })],
      [titles.date, printedDay(words, statement.date)],
      [titles.fileName, statement.fileName],
      [titles.sha256, groupedHash(statement.sha256)],
    ]),
  ];
}

/** Where the ledger stood, so that anyone who has the package can compare it with this paper. */
export function ledgerNote(model: ReportModel): ReportNode[] {
  const { ledger } = model;
  const words = wordingOf(model);
  const { number, title, id } = printedSection(words, 'a3');
  const text: ReportNode = { text: `${number}　${title}`, id, style: 'heading', margin: [0, 28, 0, 7] };
  if (!ledger) return [text, paragraph(sentenceOf(words, 'noLedger', {}))];
  const { ledger: titles } = words.titles;
  return [
    text,
    paragraph(sentenceOf(words, 'ledger', {})),
    facts([
      [titles.size, sentenceOf(words, 'ledgerSize', { count: printedCount(ledger.size) })],
      [titles.root, groupedHash(ledger.root)],
      [titles.keyFingerprint, groupedHash(ledger.keyFingerprint)],
      [titles.check, sentenceOf(words, 'ledgerCheck', { size: String(ledger.size) })],
    ]),
  ];
}

/** The version that this one takes the place of, with its hash and the reason in full. */
export function correctionNote(model: ReportModel): ReportNode[] {
  if (!model.correction) return [];
  const { title, sentence, facts: said } = printedCorrection(wordingOf(model), model.correction);
  return [{ text: title, style: 'heading', margin: [0, 28, 0, 7] }, paragraph(sentence), facts(said)];
}

function appendixHeading(
  words: ReportWording,
  anchor: ReportSectionId,
  pageOrientation: 'portrait' | 'landscape',
): ReportNode {
  const { number, title, id } = printedSection(words, anchor);
  return {
    text: `${number}　${title}`,
    id,
    style: 'heading',
    margin: [0, 0, 0, 7],
    pageBreak: 'before',
    pageOrientation,
  };
}
