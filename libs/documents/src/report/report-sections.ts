import type { Content } from 'pdfmake/interfaces';
import { contentsOf } from './report-contents';
import { countResults, sumResults } from './report-counts';
import type { ReportModel } from './report-model';
import { heading, paragraph } from './report-style';
import { captioned, facts, type CaptionedColumn } from './report-table';
import { grouped, kindWords, longDate, testTypeWords } from './report-words';

function section(id: string, ...content: Content[]): Content[] {
  const { number: label, title } = contentsOf(id);
  return [heading(label, title, id), ...content];
}

/** §1 */
export function subjectSection({ subject }: ReportModel): Content[] {
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
    paragraph('当監査機関は、依頼者が作成した言明書に記載された、次の対象について業務を実施した。'),
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
export function scopeSection({ scope }: ReportModel): Content[] {
  const hasUpdates = scope.parts.some(({ update = 0 }) => update > 0);
  const columns = countColumns('区分', hasUpdates ? [...scopeColumns, ['更新', 32]] : scopeColumns);
  const rows = scope.parts.map((part) => {
    const { all, selected, excluded, notSelected, omitted, design, operation, update = 0 } = part;
    const counts = [all, selected, excluded, notSelected, omitted, design, operation, ...(hasUpdates ? [update] : [])];
    return [part.label, ...counts.map(grouped)];
  });
  const cycle = scope.cycleYear === null ? '' : `（複数年サイクルの${scope.cycleYear}年目）`;
  return section(
    's5',
    paragraph(
      `本業務は、${kindWords[scope.kind]}のための業務である${cycle}。手続の対象とした管理策の数を表5-1に示す。`,
    ),
    captioned('表5-1　手続の範囲', columns, rows),
    paragraph(
      `「すべて」は「選択」「除外」「非選択」の合計に等しい。「整備」「運用」${hasUpdates ? '「更新」' : ''}は手続を実施した数である。`,
    ),
    ...omissions(scope.omissions),
  );
}

function omissions(reasons: ReportModel['scope']['omissions']): Content[] {
  if (reasons.length === 0) return [paragraph('手続を省略した個別管理策はない。')];
  return [
    captioned(
      '表5-2　手続を省略した個別管理策と理由',
      countColumns('理由', [['件数', 60]]),
      reasons.map(({ reason, count }) => [reason, grouped(count)]),
    ),
  ];
}

/** §6: every number of the table is counted from 別添1. */
export function resultSection({ appendix, results }: ReportModel): Content[] {
  const counts = countResults(appendix);
  const total = sumResults(counts);
  const line = (label: string, count: Omit<(typeof counts)[number], 'testType'>): string[] => [
    label,
    ...[count.performed, count.NO_EXCEPTION, count.FINDING, count.NOT_APPLICABLE, count.OMITTED].map(grouped),
  ];
  const performed = counts.filter((count) => count.performed > 0);
  const sentence = performed
    .map((count) => `${testTypeWords[count.testType]}は${grouped(count.performed)}件`)
    .join('、');
  return section(
    's6',
    paragraph(`${sentence}の個別管理策について手続を実施した。`),
    ...(results.populations > 0 ? [paragraph(sampling(results))] : []),
    captioned('表6-1　手続の結果', resultColumns, [
      ...counts.map((count) => line(testTypeWords[count.testType], count)),
      line('合計', total),
    ]),
    paragraph(deviations(results)),
    paragraph('各手続の結果は、別添1のとおりである。'),
  );
}

/** Every deviation is counted; how many of them are no finding is said also where nobody wrote why. */
function deviations({ deviations: seen, deviationsExplained, explanation }: ReportModel['results']): string {
  const apart = deviationsExplained > 0 ? `うち${grouped(deviationsExplained)}件は、発見事項に含めていない。` : '';
  return `手続の実施中に見た逸脱は${grouped(seen)}件である。${apart}${explanation}`;
}

function sampling({ testsWithSamples, populations, sampleItems }: ReportModel['results']): string {
  return `運用状況評価のうち${grouped(testsWithSamples)}件は、${grouped(populations)}の同一母集団から${grouped(sampleItems)}件の標本を抽出して実施した。`;
}

/** §8 and 9 */
export function closingSections({ subsequentEvents, texts }: ReportModel): Content[] {
  const { until, events } = subsequentEvents;
  const told = events.map(({ date, text }): [string, string] => [longDate(date), text]);
  return [
    ...section(
      's8',
      paragraph(
        told.length > 0
          ? `監査対象期間の後、${longDate(until)}までの間に、依頼者から説明を受け、又は当監査機関が知った事象は次のとおりである。`
          : `監査対象期間の後、${longDate(until)}までの間に、依頼者から説明を受け、又は当監査機関が知った事象はない。`,
      ),
      ...(told.length > 0 ? [facts(told)] : []),
    ),
    ...section('s9', ...texts.restriction.map(paragraph)),
  ];
}
