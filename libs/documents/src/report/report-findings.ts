import type { Content } from 'pdfmake/interfaces';
import { contentsOf } from './report-contents';
import type { ReportFinding, ReportModel } from './report-model';
import { heading, mm, paragraph } from './report-style';
import { captioned, factLines, facts, keepsTogether, type CaptionedColumn } from './report-table';
import { grouped, longDate, testTypeShort, testTypeWords } from './report-words';

const listColumns: readonly CaptionedColumn[] = [
  { title: '番号', width: 34 },
  { title: '管理策', width: 62 },
  { title: '評価', width: 34 },
  { title: '事実', width: '*' },
];

/** §7: a list to see all at once, then the facts of each. What the client will do about them is in the client's own paper. */
export function findingSection({ findings }: ReportModel): Content[] {
  const { number, title, id } = contentsOf('s7');
  if (findings.length === 0) return [heading(number, title, id), paragraph('発見事項はない。')];
  const changed = findings.filter(({ changedOn }) => changedOn !== null).length;
  const sentence = `依頼者と事実を確認した発見事項は${grouped(findings.length)}件である。`;
  const note = changed > 0 ? `うち${grouped(changed)}件は、監査対象期間の中で個別管理策が改められた。` : '';
  return [
    heading(number, title, id),
    paragraph(sentence + note),
    captioned(
      '表7-1　発見事項',
      listColumns,
      findings.map(({ number: own, criterion, testType, fact }) => [own, criterion, testTypeShort[testType], fact]),
    ),
    ...findings.map(findingFacts),
  ];
}

const labelWidth = mm(34);

function findingFacts(finding: ReportFinding): Content {
  const { deviations, tested, items, changedOn } = finding;
  const counted: [string, string][] = tested > 0 ? [['件数', `${grouped(tested)}件中 ${grouped(deviations)}件`]] : [];
  const named: [string, string][] = items.length > 0 ? [['該当する項目', items.join('、')]] : [];
  const changed: [string, string][] = changedOn
    ? [['期間中の変更', `${longDate(changedOn)}に個別管理策が改められた。`]]
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
