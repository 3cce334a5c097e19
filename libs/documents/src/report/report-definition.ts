import { sentenceOf } from '@akashi/domain/engagement';
import { printedCount } from '@akashi/domain/report';
import type { Content, ContextPageSize, TDocumentDefinitions } from 'pdfmake/interfaces';
import { correctionNote, ledgerNote, resultAppendix, statementAppendix } from './report-appendices';
import { contentsPage } from './report-contents';
import { reportCover } from './report-cover';
import { findingSection } from './report-findings';
import type { LedgerMark, ReportModel } from './report-model';
import {
  closingSections,
  resultSection,
  responsibilitySections,
  scopeSection,
  subjectSection,
} from './report-sections';
import { ink, mm, pageMargins, styles } from './report-style';
import { shortened, wordingOf } from './report-words';

/** The report as pdfmake takes it: everything from the model, nothing from the clock or the machine. */
export function reportDefinition(model: ReportModel, font: string): TDocumentDefinitions {
  const day = new Date(`${model.reportDate}T00:00:00Z`);
  const words = wordingOf(model);
  const { document: titles } = words.titles;
  return {
    pageSize: 'A4',
    pageMargins,
    language: 'ja-JP',
    version: '1.7',
    info: {
      title: `${titles.name}　${model.subject.serviceName}　${versionOf(model)}`,
      author: model.firm.name,
      subject: model.documentNumber,
      creator: 'Akashi',
      producer: 'Akashi',
      creationDate: day,
      modDate: day,
    },
    defaultStyle: { font, fontSize: 10.5, color: ink, lineHeight: 1.25 },
    styles,
    header: (page: number, _pages: number, size: ContextPageSize) => (page === 1 ? '' : runningHead(model, size)),
    footer: (page: number, pages: number, size: ContextPageSize) => runningFoot(model, `${page} / ${pages}`, size),
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    ...(model.state === 'draft' && { watermark: { text: titles.draft, font, opacity: 0.08, bold: true } }),
    content: [
      ...reportCover(model),
      ...contentsPage(words),
      { text: '', pageBreak: 'after' },
      ...subjectSection(model),
      ...responsibilitySections(model),
      ...scopeSection(model),
      ...resultSection(model),
      ...findingSection(model),
      ...closingSections(model),
      ...resultAppendix(model),
      ...statementAppendix(model),
      ...ledgerNote(model),
      ...correctionNote(model),
    ],
  };
}

function versionOf(model: ReportModel): string {
  return sentenceOf(wordingOf(model), 'version', { version: String(model.version) });
}

function ledgerFacts({ size, root }: LedgerMark): { count: string; root: string } {
  return { count: printedCount(size), root: root.slice(0, 16) };
}

/** What stands above and below every page but the first one's head. */
export function runningTexts(model: ReportModel): Record<'service' | 'report' | 'firm' | 'ledger', string> {
  const words = wordingOf(model);
  const { ledger } = model;
  return {
    service: shortened(model.subject.serviceName, 30),
    report: `${words.titles.document.name}　${versionOf(model)}　${shortened(model.documentNumber, 16)}`,
    firm: model.firm.name,
    ledger: ledger ? sentenceOf(words, 'ledgerFoot', ledgerFacts(ledger)) : '',
  };
}

function runningHead(model: ReportModel, { width }: ContextPageSize): Content {
  const side = pageMargins[0];
  const { service, report } = runningTexts(model);
  return {
    margin: [side, mm(11), side, 0],
    stack: [
      {
        style: 'running',
        columns: [
          { text: service, width: '*', noWrap: true },
          { text: report, width: 'auto', noWrap: true },
        ],
      },
      { canvas: [{ type: 'line', x1: 0, y1: 3, x2: width - side * 2, y2: 3, lineWidth: 0.5, lineColor: '#949494' }] },
    ],
  };
}

function runningFoot(model: ReportModel, page: string, { width }: ContextPageSize): Content {
  const side = pageMargins[0];
  const third = (width - side * 2) / 3;
  const { firm, ledger } = runningTexts(model);
  return {
    style: 'running',
    margin: [side, mm(6), side, 0],
    columns: [
      { text: firm, width: third },
      { text: page, width: third, alignment: 'center' },
      { text: ledger, width: third, alignment: 'right' },
    ],
  };
}
