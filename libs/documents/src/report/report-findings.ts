import { sentenceOf, type ReportWording } from '@akashi/domain/engagement';
import type { Content } from 'pdfmake/interfaces';
import { contentsOf } from './report-contents';
import type { ReportFinding, ReportModel } from './report-model';
import { heading, mm, paragraph } from './report-style';
import { captioned, factLines, facts, keepsTogether, type CaptionedColumn } from './report-table';
import { grouped, longDate, testTypeShort, testTypeWords, wordingOf } from './report-words';

const listColumns: readonly CaptionedColumn[] = [
  { title: '番号', width: 34 },
  { title: '管理策', width: 62 },
  { title: '評価', width: 34 },
  { title: '事実', width: '*' },
];

/** §7: a list to see all at once, then the facts of each. What the client will do about them is in the client's own paper. */
export function findingSection(model: ReportModel): Content[] {
  const { findings } = model;
  const words = wordingOf(model);
  const { number, title, id } = contentsOf('s7');
  if (findings.length === 0) return [heading(number, title, id), paragraph(sentenceOf(words, 'noFindings', {}))];
  const changed = findings.filter(({ changedOn }) => changedOn !== null).length;
  const sentence = sentenceOf(words, 'findings', { count: grouped(findings.length) });
  const note = changed > 0 ? sentenceOf(words, 'findingsChanged', { count: grouped(changed) }) : '';
  return [
    heading(number, title, id),
    paragraph(sentence + note),
    captioned(
      '表7-1　発見事項',
      listColumns,
      findings.map(({ number: own, criterion, testType, fact }) => [own, criterion, testTypeShort[testType], fact]),
    ),
    ...findings.map((finding) => findingFacts(finding, words)),
  ];
}

const labelWidth = mm(34);

function findingFacts(finding: ReportFinding, words: ReportWording): Content {
  const { deviations, tested, items, changedOn } = finding;
  const counted: [string, string][] = tested > 0 ? [['件数', `${grouped(tested)}件中 ${grouped(deviations)}件`]] : [];
  const named: [string, string][] = items.length > 0 ? [['該当する項目', items.join('、')]] : [];
  const changed: [string, string][] = changedOn
    ? [['期間中の変更', sentenceOf(words, 'findingChanged', { date: longDate(changedOn) })]]
    : [];
  const pairs: [string, string][] = [
    ['事実', finding.fact],
    ...counted,
    ...named,
    ['個別管理策の記載', finding.controlText],
    ['差異', finding.difference],
    ['期間・対象', finding.extent],
    ['依頼者との事実確認', longDate(finding.confirmedOn)],
    ...changed,
  ];
  return {
    unbreakable: keepsTogether(factLines(pairs, labelWidth)),
    margin: [0, 8, 0, 4],
    stack: [
      {
        text: `${finding.number}　${finding.criterion}　${testTypeWords[finding.testType]}`,
        fontSize: 10.5,
        bold: true,
        margin: [0, 0, 0, 3],
        headlineLevel: 1,
      },
      facts(pairs, labelWidth),
    ],
  };
}
