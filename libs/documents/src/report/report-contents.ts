import type { Content, TableCell } from 'pdfmake/interfaces';

export interface ContentsLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Sections in the order they stand; ids are the anchors of the headings. */
export const reportContents: readonly ContentsLine[] = [
  { id: 's1', number: '1', title: '業務の対象' },
  { id: 's2', number: '2', title: '依頼者の責任' },
  { id: 's3', number: '3', title: '監査機関の責任' },
  { id: 's4', number: '4', title: '業務の性質' },
  { id: 's5', number: '5', title: '手続の範囲' },
  { id: 's6', number: '6', title: '手続の結果' },
  { id: 's7', number: '7', title: '発見事項' },
  { id: 's8', number: '8', title: '後発事象' },
  { id: 's9', number: '9', title: '配付と利用の制限' },
  { id: 'a1', number: '別添1', title: '手続実施結果' },
  { id: 'a2', number: '別添2', title: '言明書の写し' },
  { id: 'a3', number: '付記', title: '記録の照合' },
];

export function contentsOf(id: string): ContentsLine {
  return reportContents.find((line) => line.id === id) ?? { id, number: '', title: '' };
}

/** 目次, with the page of each section. */
export function contentsPage(): Content[] {
  const body = reportContents.map(({ id, number, title }): TableCell[] => [
    { text: number, fontSize: 10.5 },
    { text: title, fontSize: 10.5, linkToDestination: id },
    { pageReference: id, fontSize: 10.5, alignment: 'right' } as TableCell,
  ]);
  return [
    { text: '目次', fontSize: 14, bold: true, characterSpacing: 6, margin: [0, 0, 0, 12], pageBreak: 'before' },
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
