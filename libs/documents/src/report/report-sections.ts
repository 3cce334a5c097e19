import { sentenceOf, type ReportWording } from '@akashi/domain/engagement';
import type { Content } from 'pdfmake/interfaces';
import { contentsOf } from './report-contents';
import { countResults, sumResults } from './report-counts';
import type { ReportModel } from './report-model';
import { heading, paragraph } from './report-style';
import { captioned, facts, type CaptionedColumn } from './report-table';
import { grouped, longDate, testTypeWords, wordingOf } from './report-words';

function section(id: string, ...content: Content[]): Content[] {
  const { number: label, title } = contentsOf(id);
  return [heading(label, title, id), ...content];
}

/** §1 */
export function subjectSection(model: ReportModel): Content[] {
  const { subject } = model;
  const base = subject.baseServices.map(({ name, registrationNo }) => `${name}（登録番号 ${registrationNo}）`);
  const { auditScopes } = subject;
  const audits: [string, string][] = auditScopes
    ? [
        ['外部監査の対象範囲', auditScopes.external],
        ['内部監査の対象範囲', auditScopes.internal],
      ]
    : [];
  return section(
    's1',
    paragraph(sentenceOf(wordingOf(model), 'subject', {})),
    facts([
      ['サービスの名称', subject.serviceName],
      ['サービスの種類', subject.serviceKind],
      ['言明の対象範囲', subject.scope],
      ...audits,
      ['リージョン', subject.regions.join('、')],
      ['基盤とするサービス', base.length > 0 ? base.join('、') : 'なし'],
      ['言明書', `第${subject.statement.version}版（${longDate(subject.statement.date)}）`],
      ['管理基準の版', subject.edition],
      ['監査対象期間', `${longDate(subject.period.from)} から ${longDate(subject.period.to)} まで`],
    ]),
  );
}

/** §2, 3 and 4 */
export function responsibilitySections({ texts }: ReportModel): Content[] {
  return [
    ...section('s2', ...texts.clientResponsibility.map(paragraph)),
    ...section('s3', ...texts.firmResponsibility.map(paragraph)),
    ...section('s4', ...texts.nature.map(paragraph)),
  ];
}

/** Counts below their titles, the label in what is left. */
function countColumns(label: string, counts: readonly (readonly [title: string, width: number])[]): CaptionedColumn[] {
  return [{ title: label, width: '*' }, ...counts.map(([title, width]) => ({ title, width, isNumber: true }))];
}

const scopeColumns = [
  ['すべて', 38],
  ['選択', 38],
  ['除外', 32],
  ['非選択', 38],
  ['省略', 32],
  ['整備', 32],
  ['運用', 32],
] as const;

const resultColumns = countColumns('評価区分', [
  ['実施', 56],
  ['例外なし', 60],
  ['発見事項あり', 68],
  ['該当なし', 60],
  ['省略', 56],
]);

/** §5 */
export function scopeSection(model: ReportModel): Content[] {
  const { scope } = model;
  const words = wordingOf(model);
  const hasUpdates = scope.parts.some(({ update = 0 }) => update > 0);
  const columns = countColumns('区分', hasUpdates ? [...scopeColumns, ['更新', 32]] : scopeColumns);
  const rows = scope.parts.map((part) => {
    const { all, selected, excluded, notSelected, omitted, design, operation, update = 0 } = part;
    const counts = [all, selected, excluded, notSelected, omitted, design, operation, ...(hasUpdates ? [update] : [])];
    return [part.label, ...counts.map(grouped)];
  });
  const year = scope.cycleYear;
  const cycle = year === null ? '' : sentenceOf(words, 'cycleYear', { year: String(year) });
  return section(
    's5',
    paragraph(sentenceOf(words, 'scope', { kind: words.kinds[scope.kind], cycle })),
    captioned('表5-1　手続の範囲', columns, rows),
    paragraph(sentenceOf(words, 'sums', { tests: `「整備」「運用」${hasUpdates ? '「更新」' : ''}` })),
    ...omissions(scope.omissions, words),
  );
}

function omissions(reasons: ReportModel['scope']['omissions'], words: ReportWording): Content[] {
  if (reasons.length === 0) return [paragraph(sentenceOf(words, 'noOmissions', {}))];
  return [
    captioned(
      '表5-2　手続を省略した個別管理策と理由',
      countColumns('理由', [['件数', 60]]),
      reasons.map(({ reason, count }) => [reason, grouped(count)]),
    ),
  ];
}

/** §6: every number of the table is counted from 別添1. */
export function resultSection(model: ReportModel): Content[] {
  const { appendix, results } = model;
  const words = wordingOf(model);
  const counts = countResults(appendix);
  const total = sumResults(counts);
  const line = (label: string, count: Omit<(typeof counts)[number], 'testType'>): string[] => [
    label,
    ...[count.performed, count.NO_EXCEPTION, count.FINDING, count.NOT_APPLICABLE, count.OMITTED].map(grouped),
  ];
  const performed = counts.filter((count) => count.performed > 0);
  const tests = performed
    .map(({ testType, performed: n }) =>
      sentenceOf(words, 'performedTests', { test: testTypeWords[testType], count: grouped(n) }),
    )
    .join('、');
  return section(
    's6',
    paragraph(sentenceOf(words, 'performed', { tests })),
    ...(results.populations > 0 ? [paragraph(sampling(results, words))] : []),
    captioned('表6-1　手続の結果', resultColumns, [
      ...counts.map((count) => line(testTypeWords[count.testType], count)),
      line('合計', total),
    ]),
    paragraph(deviations(results, words)),
    paragraph(sentenceOf(words, 'resultsBelow', {})),
  );
}

/** Every deviation is counted; how many of them are no finding is said also where nobody wrote why. */
function deviations(results: ReportModel['results'], words: ReportWording): string {
  const { deviations: seen, deviationsExplained: explained, explanation } = results;
  const apart = explained > 0 ? sentenceOf(words, 'deviationsApart', { count: grouped(explained) }) : '';
  return `${sentenceOf(words, 'deviations', { count: grouped(seen) })}${apart}${explanation}`;
}

function sampling(results: ReportModel['results'], words: ReportWording): string {
  return sentenceOf(words, 'sampled', {
    tests: grouped(results.testsWithSamples),
    populations: grouped(results.populations),
    items: grouped(results.sampleItems),
  });
}

/** §8 and 9 */
export function closingSections(model: ReportModel): Content[] {
  const { subsequentEvents, texts } = model;
  const { until, events } = subsequentEvents;
  const told = events.map(({ date, text }): [string, string] => [longDate(date), text]);
  return [
    ...section(
      's8',
      paragraph(
        sentenceOf(wordingOf(model), told.length > 0 ? 'eventsTold' : 'eventsNone', { until: longDate(until) }),
      ),
      ...(told.length > 0 ? [facts(told)] : []),
    ),
    ...section('s9', ...texts.restriction.map(paragraph)),
  ];
}
