import type { LocalDate } from '@akashi/domain/dates';
import { sentenceOf } from '@akashi/domain/engagement';
import { printedCount } from '@akashi/domain/report';
import { correctionNote, ledgerNote, resultAppendix, statementAppendix } from './report-appendices';
import { contentsPage } from './report-contents';
import { reportCover } from './report-cover';
import { findingSection } from './report-findings';
import type { LedgerMark, ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import {
  closingSections,
  resultSection,
  responsibilitySections,
  scopeSection,
  subjectSection,
} from './report-sections';
import { shortened, wordingOf } from './report-words';

/** A document before it is drawn: what it is, what stands on each of its pages, and its pieces in their order. */
export interface PrintedDocument {
  readonly info: { readonly title: string; readonly author: string; readonly subject: string; readonly day: LocalDate };
  /** Above and below every page but the first one's head; without it a page bears its number alone. */
  readonly running: RunningTexts | null;
  /** Across every page of a draft. */
  readonly watermark: string | null;
  readonly content: readonly ReportNode[];
}

type RunningTexts = Readonly<Record<'service' | 'report' | 'firm' | 'ledger', string>>;

/** The report as it is drawn: everything from the model, nothing from the clock or the machine. */
export function reportDefinition(model: ReportModel): PrintedDocument {
  const words = wordingOf(model);
  const { document: titles } = words.titles;
  return {
    info: {
      title: `${titles.name}　${model.subject.serviceName}　${versionOf(model)}`,
      author: model.firm.name,
      subject: model.documentNumber,
      day: model.reportDate,
    },
    running: runningTexts(model),
    watermark: model.state === 'draft' ? titles.draft : null,
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

export function runningTexts(model: ReportModel): RunningTexts {
  const words = wordingOf(model);
  const { ledger } = model;
  return {
    service: shortened(model.subject.serviceName, 30),
    report: `${words.titles.document.name}　${versionOf(model)}　${shortened(model.documentNumber, 16)}`,
    firm: model.firm.name,
    ledger: ledger ? sentenceOf(words, 'ledgerFoot', ledgerFacts(ledger)) : '',
  };
}
