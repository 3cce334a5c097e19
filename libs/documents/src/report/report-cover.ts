import { sentenceOf } from '@akashi/domain/engagement';
import { printedCorrection, printedDay } from '@akashi/domain/report';
import type { Content } from 'pdfmake/interfaces';
import type { ReportModel } from './report-model';
import { mm } from './report-style';
import { shortened, wordingOf } from './report-words';

/** The first sheet: what it is, about what, to whom, from whom. */
export function reportCover(model: ReportModel): Content[] {
  const { subject, addressee, firm, leaders } = model;
  const words = wordingOf(model);
  const { document: titles } = words.titles;
  const day = (date: string) => printedDay(words, date);
  return [
    { text: `${titles.number}　${model.documentNumber}`, alignment: 'right', fontSize: 10 },
    {
      text: sentenceOf(words, 'version', { version: String(model.version) }),
      alignment: 'right',
      fontSize: 10,
      margin: [0, 3, 0, 0],
    },
    { text: day(model.reportDate), alignment: 'right', fontSize: 10, margin: [0, 3, 0, 0] },
    { text: addressee.company, fontSize: 12, margin: [0, mm(12), 0, 4] },
    { text: sentenceOf(words, 'addressee', { title: addressee.title, name: addressee.name }), fontSize: 12 },
    rule(mm(42)),
    {
      text: titles.name,
      fontSize: 26,
      bold: true,
      alignment: 'center',
      characterSpacing: 5,
      margin: [0, mm(9), 0, mm(6)],
    },
    { text: subject.serviceName, fontSize: 14, alignment: 'center' },
    {
      text: `${titles.period}　${day(subject.period.from)} – ${day(subject.period.to)}`,
      fontSize: 10.5,
      alignment: 'center',
      margin: [0, 7, 0, mm(9)],
    },
    rule(0),
    ...replacing(model),
    {
      margin: [mm(74), mm(model.correction ? 8 : 34), 0, 0],
      stack: [
        { text: firm.name, fontSize: 13, bold: true },
        { text: firm.address, fontSize: 9.5, margin: [0, 4, 0, 10] },
        ...leaders.flatMap(({ title, name }): Content[] => [
          { text: title, fontSize: 9.5 },
          { text: name, fontSize: 12, margin: [0, 2, 0, 8] },
        ]),
      ],
    },
    notice(sentenceOf(words, 'restricted', {})),
  ];
}

/** A corrected version says so on its first sheet; a reason that would fill it stands in full at the end. */
function replacing(model: ReportModel): Content[] {
  if (!model.correction) return [];
  const { title, sentence } = printedCorrection(wordingOf(model), model.correction);
  return [
    { text: title, fontSize: 10.5, bold: true, margin: [0, mm(6), 0, 3] },
    { text: sentence, fontSize: 10 },
    { text: shortened(model.correction.reason.replaceAll('\n', ' '), 240), fontSize: 9, margin: [0, 3, 0, 0] },
  ];
}

function rule(top: number): Content {
  const line = { type: 'line', x1: 0, y1: 0, x2: mm(170), y2: 0, lineWidth: 1, lineColor: '#1a1a1a' } as const;
  return { canvas: [line], margin: [0, top, 0, 0] };
}

function notice(text: string): Content {
  return {
    absolutePosition: { x: mm(20), y: mm(254) },
    table: {
      widths: [mm(170) - 10],
      body: [[{ text, fontSize: 9, alignment: 'center' }]],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#949494',
      vLineColor: () => '#949494',
      paddingTop: () => 5,
      paddingBottom: () => 4,
    },
  };
}
