import type { PortfolioLineView } from '@akashi/contracts';
import type { OutlookKind } from '@akashi/domain/portfolio';
import type { Bilingual, ChipState } from '@akashi/web-ui';

export const outlookChips: Readonly<Record<OutlookKind, ChipState>> = {
  late: 'bad',
  expected_late: 'warn',
  untold: 'idle',
  in_time: 'ok',
  none: 'omitted',
};

/** What is said of one engagement: how late in days, by when at this pace, or why nothing can be said. */
export function outlookWords({ outlook: { kind, days, endsOn }, tests }: PortfolioLineView): Bilingual {
  const n = days ?? 0;
  if (kind === 'late') return [`${n}日超過`, `${n} d late`];
  if (kind === 'expected_late' && days === null) return ['4週間進んでいません', 'No progress in 4 weeks'];
  if (kind === 'expected_late') return [`${n}日遅れる見込み`, `${n} d late expected`];
  if (kind === 'in_time') return [`${endsOn} に終わる見込み`, `Expected ${endsOn}`];
  if (kind === 'untold') {
    return tests.total === 0 ? ['範囲の確定前', 'Scope not fixed yet'] : ['まだ判断できない', 'Not enough to tell'];
  }
  const isDone = tests.total > 0 && tests.prepared + tests.reviewed >= tests.total;
  return isDone ? ['手続は完了', 'Tests performed'] : ['—', '—'];
}
