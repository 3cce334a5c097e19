import type { ReportContentView, ResultCountView } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { EngagementKind } from '@akashi/domain/engagement';

/** Words of the report itself, which is written in Japanese whatever language the page is read in. */
export const testTypePhrases: Readonly<Record<TestType, string>> = {
  DESIGN: '整備状況評価',
  OPERATION: '運用状況評価',
  UPDATE: 'アップデートテスト',
};

export const testTypeShortPhrases: Readonly<Record<TestType, string>> = {
  DESIGN: '整備',
  OPERATION: '運用',
  UPDATE: '更新',
};

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
