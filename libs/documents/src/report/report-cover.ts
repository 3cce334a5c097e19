import { sentenceOf } from '@akashi/domain/engagement';
import { printedCorrection, printedDay } from '@akashi/domain/report';
import type { ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import { mm } from './report-style';
import { shortened, wordingOf } from './report-words';

/** The first sheet: what it is, about what, to whom, from whom. */
export function reportCover(model: ReportModel): ReportNode[] {
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
      style: 'title',
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
        ...leaders.flatMap(({ title, name }): ReportNode[] => [
          { text: title, fontSize: 9.5 },
          { text: name, fontSize: 12, margin: [0, 2, 0, 8] },
        ]),
      ],
    },
    notice(sentenceOf(words, 'restricted', {})),
  ];
}

/** A corrected version says so on its first sheet; a reason that would fill it stands in full at the end. */
function replacing(model: ReportModel): ReportNode[] {
  if (!model.correction) return [];
  const { title, sentence } = printedCorrection(wordingOf(model), model.correction);
  return [
    { text: title, fontSize: 10.5, bold: true, margin: [0, mm(6), 0, 3] },
    { text: sentence, fontSize: 10 },
    { text: shortened(model.correction.reason.replaceAll('\n', ' '), 240), fontSize: 9, margin: [0, 3, 0, 0] },
  ];
}

function rule(top: number): ReportNode {
  return { rule: 'strong', margin: [0, top, 0, 0] };
}

function notice(text: string): ReportNode {
  const body: ReportNode[][] = [[{ text, style: 'notice', alignment: 'center' }]];
  return { atFoot: true, table: { look: 'notice', widths: ['*'], body } };
}
