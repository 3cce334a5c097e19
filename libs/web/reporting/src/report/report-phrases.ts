import { testTypeLabels, testTypeShortLabels, type ReportContentView, type ResultCountView } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { EngagementKind } from '@akashi/domain/engagement';

/** Words of the report itself, which is written in Japanese whatever language the page is read in. */
export const typePhrase = (type: TestType): string => testTypeLabels[type].ja;
export const shortTypePhrase = (type: TestType): string => testTypeShortLabels[type].ja;

export const kindPhrases: Readonly<Record<EngagementKind, string>> = {
  INITIAL: '初回の登録申請',
  RENEWAL: '登録の更新申請',
  ADDITIONAL: '追加監査',
  REAUDIT: '再監査',
};

/** `2026年9月30日` */
export function dayPhrase(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Tests that were performed, by type; types without any are left out. */
export function performedCounts(counts: readonly ResultCountView[]): ResultCountView[] {
  return counts.filter(({ performed, OMITTED }) => performed > 0 || OMITTED > 0);
}

/** The sums under the table of results. */
export function totalOf(counts: readonly ResultCountView[]): Omit<ResultCountView, 'testType'> {
  const sum = (name: Exclude<keyof ResultCountView, 'testType'>) => counts.reduce((all, count) => all + count[name], 0);
  return {
    performed: sum('performed'),
    NO_EXCEPTION: sum('NO_EXCEPTION'),
    FINDING: sum('FINDING'),
    NOT_APPLICABLE: sum('NOT_APPLICABLE'),
    OMITTED: sum('OMITTED'),
  };
}

/** `管理策基準 706 ＋ ガバナンス基準 18`: where a number of tests comes from. */
export function sumPhrase({ scope }: ReportContentView, type: 'design' | 'operation'): string {
  return scope.parts
    .filter((part) => part[type] > 0)
    .map((part) => `${part.label.replace(/（.*/, '')} ${grouped(part[type])}`)
    .join(' ＋ ');
}

/** How many deviations were seen, and how many of them are no finding, in the words that are printed. */
export function deviationPhrase({ deviationsExplained }: ReportContentView['results']): string {
  return deviationsExplained > 0 ? `うち${grouped(deviationsExplained)}件は、発見事項に含めていない。` : '';
}

/** §1 as it is printed, line by line. */
export function subjectLines(content: ReportContentView | null): { label: string; value: string }[] {
  if (!content) return [];
  const { subject } = content;
  const bases = subject.baseServices.map(({ name, registrationNo }) => `${name}（登録番号 ${registrationNo}）`);
  return [
    { label: 'サービスの名称', value: subject.serviceName },
    { label: 'サービスの種類', value: subject.serviceKind },
    { label: '言明の対象範囲', value: subject.scope },
    ...(subject.auditScopes
      ? [
          { label: '外部監査の対象範囲', value: subject.auditScopes.external },
          { label: '内部監査の対象範囲', value: subject.auditScopes.internal },
        ]
      : []),
    { label: 'リージョン', value: subject.regions.join('、') },
    { label: '基盤とするサービス', value: bases.join('、') || 'なし' },
    { label: '言明書', value: `第${subject.statement.version}版（${dayPhrase(subject.statement.date)}）` },
    { label: '管理基準の版', value: subject.edition },
    { label: '監査対象期間', value: `${dayPhrase(subject.period.from)} から ${dayPhrase(subject.period.to)} まで` },
  ];
}
