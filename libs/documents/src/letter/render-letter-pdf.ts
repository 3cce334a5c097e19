import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces';
import { fontFiles, reportFont } from '../report/report-fonts';
import { ink, mm, pageMargins, styles } from '../report/report-style';

/** A representation letter as it was signed on the client's desk. Every text is printed as it stands. */
export interface LetterModel {
  readonly firmName: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly datedOn: string;
  readonly signer: { readonly name: string; readonly title: string; readonly authority: string };
  /** In their order; `words` is empty where the point was confirmed as it stands. */
  readonly points: readonly { readonly text: string; readonly words: string }[];
  /** Instant of the signature (ISO, UTC), and how the signer was proven, as printed. */
  readonly signedAt: string;
  readonly proof: string;
}

/**
 * 経営者確認書 as PDF: A4, the Japanese font embedded. The same model gives the same bytes in any process and any time zone;
 * nothing is fetched and no file but the two fonts is read.
 */
export async function renderLetterPdf(model: LetterModel, fonts?: string): Promise<Uint8Array> {
  const files = fontFiles(fonts);
  pdfmake.setFonts({ [reportFont]: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === files.normal || path === files.bold);
  const day = new Date(`${model.datedOn}T00:00:00Z`);
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins,
    language: 'ja-JP',
    version: '1.7',
    info: {
      title: `経営者確認書　${model.serviceName}`,
      author: model.clientName,
      creator: 'Akashi',
      producer: 'Akashi',
      creationDate: day,
      modDate: day,
    },
    defaultStyle: { font: reportFont, fontSize: 10.5, color: ink, lineHeight: 1.25 },
    styles,
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', style: 'running' }),
    content: [...head(model), ...model.points.map(point), ...foot(model)],
  });
  return new Uint8Array(await document.getBuffer());
}

function head({ firmName, clientName, serviceName, period, datedOn, signer }: LetterModel): Content[] {
  return [
    { text: datedOn, alignment: 'right' },
    { text: `${firmName} 御中`, fontSize: 12, margin: [0, mm(6), 0, mm(6)] },
    { text: clientName, alignment: 'right', fontSize: 12 },
    { text: `${signer.title}　${signer.name}`, alignment: 'right', fontSize: 12, margin: [0, 2, 0, 2] },
    { text: signer.authority, alignment: 'right', fontSize: 9 },
    { text: '経営者確認書', fontSize: 20, bold: true, alignment: 'center', margin: [0, mm(12), 0, mm(8)] },
    {
      text: `「${serviceName}」の情報セキュリティ監査（対象期間 ${period.from} から ${period.to}）にあたり、次のとおり確認します。`,
      style: 'paragraph',
    },
  ];
}

function point({ text, words }: LetterModel['points'][number], at: number): Content {
  return {
    margin: [0, 5, 0, 5],
    columns: [
      { width: mm(8), text: String(at + 1) },
      {
        width: '*',
        stack: [
          { text, lineHeight: 1.5 },
          words === ''
            ? { text: '確認しました。', fontSize: 9.5, margin: [0, 2, 0, 0] }
            : { text: `ただし、次のとおりです。\n${words}`, bold: true, lineHeight: 1.4, margin: [0, 2, 0, 0] },
        ],
      },
    ],
  };
}

function foot({ signer, signedAt, proof }: LetterModel): Content[] {
  return [
    {
      text: `この書面は、${signer.name} が Akashi の画面で署名しました（${signedAt}、${proof}）。`,
      fontSize: 9,
      margin: [0, mm(10), 0, 0],
    },
  ];
}
