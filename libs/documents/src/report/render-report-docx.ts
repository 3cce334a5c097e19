import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type Paragraph as DocxParagraph,
  type Table,
} from 'docx';
import JSZip from 'jszip';
import { repack } from '../archive/repack';
import { tableOf } from './docx-table';
import { docxFont, paragraphOf, ruleOf, type Around } from './docx-text';
import { reportDefinition, runningTexts } from './report-definition';
import type { ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import { mm, pageMargins } from './report-style';
import { wordingOf } from './report-words';

type Orientation = 'portrait' | 'landscape';

/** Of the text between its margins, in points. */
const textWidth: Readonly<Record<Orientation, number>> = { portrait: mm(170), landscape: mm(257) };

/**
 * The 実施結果報告書 as a document of an office program, drawn from the very definition that is typeset: every text, number and table of
 * the PDF in its order. Heads of tables are repeated; the font is named and not enclosed. The same model gives the same bytes.
 */
export async function renderReportDocx(model: ReportModel): Promise<Uint8Array> {
  const { content, info } = reportDefinition(model);
  const document = new Document({
    title: info.title,
    subject: model.documentNumber,
    creator: model.firm.name,
    lastModifiedBy: model.firm.name,
    description: '',
    revision: 1,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: docxFont, hAnsi: docxFont, eastAsia: docxFont, cs: docxFont },
            size: 21,
            language: { value: 'ja-JP', eastAsia: 'ja-JP' },
          },
        },
        heading1: { run: { size: 25, bold: true, color: '1A1A1A' } },
      },
    },
    sections: sectionsOf(content, model),
  });
  return settled(await Packer.toBuffer(document), model);
}

/** One section for each run of pages that lie the same way. */
function sectionsOf(content: readonly ReportNode[], model: ReportModel): ISectionOptions[] {
  const runs: { orientation: Orientation; nodes: ReportNode[] }[] = [{ orientation: 'portrait', nodes: [] }];
  for (const node of content) {
    if (node.pageOrientation) runs.push({ orientation: node.pageOrientation, nodes: [] });
    runs.at(-1)!.nodes.push(node);
  }
  return runs.map(({ orientation, nodes }, at) => ({
    properties: {
      titlePage: at === 0,
      page: {
        size: {
          width: Math.round(mm(210) * 20),
          height: Math.round(mm(297) * 20),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { left: margin(0), top: margin(1), right: margin(2), bottom: margin(3), header: 560, footer: 340 },
      },
    },
    headers: { default: runningHead(model, orientation), first: new Header({ children: [draftMark(model)] }) },
    footers: { default: runningFoot(model, orientation), first: runningFoot(model, orientation) },
    children: nodes.flatMap((node) => blocksOf(node, { left: 0 }, textWidth[orientation])),
  }));
}

function margin(at: number): number {
  return Math.round((pageMargins[at] ?? 0) * 20);
}

/** A stack gives its own left margin to what it holds; the last entry of the contents has no page there. */
function blocksOf(node: ReportNode, around: Around, width: number): (DocxParagraph | Table)[] {
  if (node.stack) {
    const [left = 0, top = 0] = node.margin ?? [];
    const before = top > 0 ? [paragraphOf({ text: '', fontSize: 1, margin: [0, 0, 0, top] }, around)] : [];
    return [...before, ...node.stack.flatMap((one) => blocksOf(one, { left: around.left + left }, width))];
  }
  if (node.table) return [tableOf(node.table, width), paragraphOf({ text: '', fontSize: 4 }, around)];
  if (node.rule) return [ruleOf(node)];
  if (node.pageBreak === 'after' && node.text === '') return [new Paragraph({ pageBreakBefore: true })];
  return [paragraphOf(node, around)];
}

function running(text: string): TextRun {
  return new TextRun({ text, size: 16, color: '4D4D4D' });
}

function draftMark(model: ReportModel): Paragraph {
  const { draft } = wordingOf(model).titles.document;
  return new Paragraph({
    children: model.state === 'draft' ? [new TextRun({ text: draft, size: 28, bold: true })] : [],
  });
}

function runningHead(model: ReportModel, orientation: Orientation): Header {
  const { service, report } = runningTexts(model);
  const right = { type: TabStopType.RIGHT, position: Math.round(textWidth[orientation] * 20) };
  const head = new Paragraph({ tabStops: [right], children: [running(service), running('\t'), running(report)] });
  return new Header({ children: model.state === 'draft' ? [draftMark(model), head] : [head] });
}

function runningFoot(model: ReportModel, orientation: Orientation): Footer {
  const { firm, ledger } = runningTexts(model);
  const width = Math.round(textWidth[orientation] * 20);
  const pages = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: 16,
    color: '4D4D4D',
  });
  const foot = new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [running(firm), running('\t'), pages, running('\t'), running(ledger)],
  });
  return new Footer({ children: [foot] });
}

/** The library writes the moment it ran; the document says the day that the report bears. */
async function settled(bytes: Uint8Array, { reportDate }: ReportModel): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const core = archive.file('docProps/core.xml');
  if (!core) throw new Error('A document has its core properties.');
  const said = await core.async('string');
  const moment = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
  archive.file('docProps/core.xml', said.replace(moment, `$1${reportDate}T00:00:00Z$2`));
  return repack(await archive.generateAsync({ type: 'uint8array' }));
}
