import type { LocalDate } from '@akashi/domain/dates';
import type { PrintedDocument } from '../report/report-definition';
import type { ReportNode } from '../report/report-node';
import { mm } from '../report/report-style';
import { typesetPdf } from '../typeset/typeset-pdf';

/** A representation letter as it was signed on the client's desk. Every text is printed as it stands. */
export interface LetterModel {
  readonly firmName: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly datedOn: LocalDate;
  readonly signer: { readonly name: string; readonly title: string; readonly authority: string };
  /** In their order; `words` is empty where the point was confirmed as it stands. */
  readonly points: readonly { readonly text: string; readonly words: string }[];
  /** Instant of the signature (ISO, UTC), and how the signer was proven, as printed. */
  readonly signedAt: string;
  readonly proof: string;
}

/** 経営者確認書 as PDF/UA-1. The same model gives the same bytes in any process and any time zone. */
export function renderLetterPdf(model: LetterModel, fonts?: string): Promise<Uint8Array> {
  return typesetPdf(letterDefinition(model), fonts);
}

function letterDefinition(model: LetterModel): PrintedDocument {
  const { serviceName, clientName, datedOn, points } = model;
  return {
    info: { title: `経営者確認書　${serviceName}`, author: clientName, subject: '', day: datedOn },
    running: null,
    watermark: null,
    content: [...head(model), { list: points.map(point) }, ...foot(model)],
  };
}

function head({ firmName, clientName, serviceName, period, datedOn, signer }: LetterModel): ReportNode[] {
  return [
    { text: datedOn, alignment: 'right' },
    { text: `${firmName} 御中`, fontSize: 12, margin: [0, mm(6), 0, mm(6)] },
    { text: clientName, alignment: 'right', fontSize: 12 },
    { text: `${signer.title}　${signer.name}`, alignment: 'right', fontSize: 12, margin: [0, 2, 0, 2] },
    { text: signer.authority, alignment: 'right', fontSize: 9 },
    { text: '経営者確認書', style: 'title', fontSize: 20, alignment: 'center', margin: [0, mm(12), 0, mm(8)] },
    {
      text: `「${serviceName}」の情報セキュリティ監査（対象期間 ${period.from} から ${period.to}）にあたり、次のとおり確認します。`,
      style: 'paragraph',
    },
  ];
}

function point({ text, words }: LetterModel['points'][number]): ReportNode[] {
  return [
    { text, lineHeight: 1.5 },
    words === ''
      ? { text: '確認しました。', fontSize: 9.5, margin: [0, 2, 0, 0] }
      : { text: `ただし、次のとおりです。\n${words}`, bold: true, lineHeight: 1.4, margin: [0, 2, 0, 0] },
  ];
}

function foot({ signer, signedAt, proof }: LetterModel): ReportNode[] {
  return [
    {
      text: `この書面は、${signer.name} が Akashi の画面で署名しました（${signedAt}、${proof}）。`,
      fontSize: 9,
      margin: [0, mm(10), 0, 0],
    },
  ];
}
