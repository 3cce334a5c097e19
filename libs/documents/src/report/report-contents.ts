import type { ReportWording } from '@akashi/domain/engagement';
import { printedSections } from '@akashi/domain/report';
import type { Content, TableCell } from 'pdfmake/interfaces';

/** 目次, with the page of each section. */
export function contentsPage(words: ReportWording): Content[] {
  const body = printedSections(words).map(({ id, number, title }): TableCell[] => [
    { text: number, fontSize: 10.5 },
    { text: title, fontSize: 10.5, linkToDestination: id },
    { pageReference: id, fontSize: 10.5, alignment: 'right' } as TableCell,
  ]);
  return [
    {
      text: words.titles.document.contents,
      fontSize: 14,
      bold: true,
      characterSpacing: 6,
      margin: [0, 0, 0, 12],
      pageBreak: 'before',
    },
    {
      table: { widths: [48, '*', 40], body },
      layout: {
        hLineWidth: (row) => (row === 0 ? 0 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => '#cccccc',
        paddingTop: () => 7,
        paddingBottom: () => 5,
        paddingLeft: () => 0,
        paddingRight: () => 0,
      },
    },
  ];
}
