import type { ReportWording } from '@akashi/domain/engagement';
import { printedSections } from '@akashi/domain/report';
import type { ReportNode } from './report-node';

/** 目次: what is typeset gives each section its page and leads to it. */
export function contentsPage(words: ReportWording): ReportNode[] {
  const body = printedSections(words).map(({ id, number, title }): ReportNode[] => [
    { text: number, id },
    { text: title },
    { text: '', alignment: 'right' },
  ]);
  return [
    { text: words.titles.document.contents, style: 'contents', characterSpacing: 6, pageBreak: 'before' },
    { table: { look: 'contents', widths: [48, '*', 40], body } },
  ];
}
