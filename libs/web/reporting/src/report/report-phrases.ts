import type { ReportContentView, ResultCountView } from '@akashi/contracts';
import { printedCount, printedSubject } from '@akashi/domain/report';

/** Tests that were performed, by type; types without any are left out. */
export function performedCounts(counts: readonly ResultCountView[]): ResultCountView[] {
  return counts.filter(({ performed, OMITTED }) => performed > 0 || OMITTED > 0);
}

type Sums = Omit<ResultCountView, 'testType'>;

/** The sums under the table of results. */
export function totalOf(counts: readonly ResultCountView[]): Sums {
  const sum = (name: keyof Sums) => counts.reduce((all, count) => all + count[name], 0);
  return {
    performed: sum('performed'),
    NO_EXCEPTION: sum('NO_EXCEPTION'),
    FINDING: sum('FINDING'),
    NOT_APPLICABLE: sum('NOT_APPLICABLE'),
    OMITTED: sum('OMITTED'),
  };
}

type Row = [label: string, ...counts: string[]];

/** 表6-1 as it is printed: a line for each kind of test, and the one that adds them up. */
export function resultTable({ counts, wording: { titles } }: ReportContentView): { rows: Row[]; total: Row } {
  const row = (label: string, of: Sums): Row => [
    label,
    ...[of.performed, of.NO_EXCEPTION, of.FINDING, of.NOT_APPLICABLE, of.OMITTED].map(printedCount),
  ];
  const performed = performedCounts(counts);
  return {
    rows: performed.map((count) => row(titles.tests[count.testType], count)),
    total: row(titles.resultTable.total, totalOf(performed)),
  };
}

/** `管理策基準 706 ＋ ガバナンス基準 18`: where a number of tests comes from. */
export function sumPhrase({ scope }: ReportContentView, type: 'design' | 'operation'): string {
  return scope.parts
    .filter((part) => part[type] > 0)
    .map((part) => `${part.label.replace(/（.*/, '')} ${printedCount(part[type])}`)
    .join(' ＋ ');
}

/** §1 as it is printed, line by line. */
export function subjectLines(content: ReportContentView | null): { label: string; value: string }[] {
  if (!content) return [];
  return printedSubject(content.wording, content.subject).map(([label, value]) => ({ label, value }));
}
