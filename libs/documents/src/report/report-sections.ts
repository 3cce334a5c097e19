import { sentenceOf, type ReportWording } from '@akashi/domain/engagement';
import {
  printedCount,
  printedDay,
  printedDeviations,
  printedEvents,
  printedResultHeads,
  printedSamples,
  printedScope,
  printedScopeTable,
  printedSection,
  printedSubject,
  printedSums,
  printedTests,
  type ReportSectionId,
} from '@akashi/domain/report';
import { countResults, sumResults } from './report-counts';
import type { ReportModel } from './report-model';
import type { ReportNode } from './report-node';
import { heading, paragraph } from './report-style';
import { captioned, facts, type CaptionedColumn } from './report-table';
import { wordingOf } from './report-words';

function section(words: ReportWording, id: ReportSectionId, ...content: ReportNode[]): ReportNode[] {
  const { number: label, title } = printedSection(words, id);
  return [heading(label, title, id), ...content];
}

/** §1 */
export function subjectSection(model: ReportModel): ReportNode[] {
  const words = wordingOf(model);
  const said = sentenceOf(words, 'subject', {});
  return section(words, 's1', paragraph(said), facts(printedSubject(words, model.subject)));
}

/** §2, 3 and 4 */
export function responsibilitySections(model: ReportModel): ReportNode[] {
  const { texts } = model;
  const words = wordingOf(model);
  return [
    ...section(words, 's2', ...texts.clientResponsibility.map(paragraph)),
    ...section(words, 's3', ...texts.firmResponsibility.map(paragraph)),
    ...section(words, 's4', ...texts.nature.map(paragraph)),
  ];
}

/** Counts below their titles, the label in what is left. */
function countColumns([label = '', ...counts]: readonly string[], widths: readonly number[]): CaptionedColumn[] {
  const columns = counts.map((title, at) => ({ title, width: widths[at] ?? 32, isNumber: true }));
  return [{ title: label, width: '*' }, ...columns];
}

/** §5 */
export function scopeSection(model: ReportModel): ReportNode[] {
  const { parts, omissions: reasons } = model.scope;
  const words = wordingOf(model);
  const { heads, rows } = printedScopeTable(words, parts);
  return section(
    words,
    's5',
    paragraph(printedScope(words, model.scope)),
    captioned(words.titles.scopeTable.caption, countColumns(heads, [38, 38, 32, 38, 32, 32, 32]), rows),
    paragraph(printedSums(words, parts)),
    ...omissions(reasons, words),
  );
}

function omissions(reasons: ReportModel['scope']['omissions'], words: ReportWording): ReportNode[] {
  if (reasons.length === 0) return [paragraph(sentenceOf(words, 'noOmissions', {}))];
  const { caption, reason: label, count: counted } = words.titles.omissionTable;
  return [
    captioned(
      caption,
      countColumns([label, counted], [60]),
      reasons.map(({ reason, count }) => [reason, printedCount(count)]),
    ),
  ];
}

/** §6: every number of the table is counted from 別添1. */
export function resultSection(model: ReportModel): ReportNode[] {
  const { appendix, results } = model;
  const words = wordingOf(model);
  const { tests, resultTable } = words.titles;
  const counts = countResults(appendix);
  const line = (label: string, count: Omit<(typeof counts)[number], 'testType'>): string[] => [
    label,
    ...[count.performed, count.NO_EXCEPTION, count.FINDING, count.NOT_APPLICABLE, count.OMITTED].map(printedCount),
  ];
  return section(
    words,
    's6',
    paragraph(printedTests(words, counts)),
    ...(results.populations > 0 ? [paragraph(printedSamples(words, results))] : []),
    captioned(resultTable.caption, countColumns(printedResultHeads(words), [56, 60, 68, 60, 56]), [
      ...counts.map((count) => line(tests[count.testType], count)),
      line(resultTable.total, sumResults(counts)),
    ]),
    paragraph(printedDeviations(words, results)),
    paragraph(sentenceOf(words, 'resultsBelow', {})),
  );
}

/** §8 and 9 */
export function closingSections(model: ReportModel): ReportNode[] {
  const { subsequentEvents, texts } = model;
  const words = wordingOf(model);
  const told = subsequentEvents.events.map(({ date, text }): [string, string] => [printedDay(words, date), text]);
  return [
    ...section(
      words,
      's8',
      paragraph(printedEvents(words, subsequentEvents)),
      ...(told.length > 0 ? [facts(told)] : []),
    ),
    ...section(words, 's9', ...texts.restriction.map(paragraph)),
  ];
}
