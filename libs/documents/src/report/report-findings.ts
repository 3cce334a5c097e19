import { sentenceOf, type ReportTitles, type ReportWording } from '@akashi/domain/engagement';
import { printedDay, printedDeviationsOf, printedFindings, printedSection } from '@akashi/domain/report';
import type { ReportFinding, ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import { heading, mm, paragraph } from './report-style';
import { captioned, factLines, facts, keepsTogether, type CaptionedColumn } from './report-table';
import { wordingOf } from './report-words';

function listColumns({ findingTable: titles }: ReportTitles): CaptionedColumn[] {
  return [
    { title: titles.number, width: 34 },
    { title: titles.criterion, width: 62 },
    { title: titles.test, width: 34 },
    { title: titles.fact, width: '*' },
  ];
}

/** §7: a list to see all at once, then the facts of each. What the client will do about them is in the client's own paper. */
export function findingSection(model: ReportModel): ReportNode[] {
  const { findings } = model;
  const words = wordingOf(model);
  const { number, title, id } = printedSection(words, 's7');
  const head = [heading(number, title, id), paragraph(printedFindings(words, findings))];
  if (findings.length === 0) return head;
  return [
    ...head,
    captioned(
      words.titles.findingTable.caption,
      listColumns(words.titles),
      findings.map(({ number: own, criterion, testType, fact }) => [
        own,
        criterion,
        words.titles.shortTests[testType],
        fact,
      ]),
    ),
    ...findings.map((finding) => findingFacts(finding, words)),
  ];
}

const labelWidth = mm(34);

function findingFacts(finding: ReportFinding, words: ReportWording): ReportNode {
  const { finding: titles } = words.titles;
  const { items, changedOn } = finding;
  const counts = printedDeviationsOf(words, finding);
  const counted: [string, string][] = counts === '' ? [] : [[titles.count, counts]];
  const named: [string, string][] = items.length > 0 ? [[titles.items, items.join('、')]] : [];
  const changed: [string, string][] = changedOn
    ? [[titles.changed, sentenceOf(words, 'findingChanged', { date: printedDay(words, changedOn) })]]
    : [];
  const pairs: [string, string][] = [
    [titles.fact, finding.fact],
    ...counted,
    ...named,
    [titles.control, finding.controlText],
    [titles.difference, finding.difference],
    [titles.extent, finding.extent],
    [titles.confirmed, printedDay(words, finding.confirmedOn)],
    ...changed,
  ];
  return {
    unbreakable: keepsTogether(factLines(pairs, labelWidth)),
    margin: [0, 8, 0, 4],
    stack: [
      {
        text: `${finding.number}　${finding.criterion}　${words.titles.tests[finding.testType]}`,
        style: 'subheading',
      },
      facts(pairs, labelWidth),
    ],
  };
}
