import type { PortfolioCountView, PortfolioPageView } from '@akashi/contracts';
import { engagementStates } from '@akashi/domain/engagement';
import { deadlineBands, outlooks, type OutlookKind, type PortfolioGroup } from '@akashi/domain/portfolio';
import { keyOf } from './choose-lines';
import type { PortfolioLine } from './portfolio-lines';

/** So many values are shown to choose from; behind them are the ones with the fewest engagements. */
const shownCounts = 40;

const words: Readonly<Partial<Record<PortfolioGroup, readonly string[]>>> = {
  phase: engagementStates,
  deadline: deadlineBands,
  outlook: outlooks,
};

const names: Readonly<Partial<Record<PortfolioGroup, (line: PortfolioLine) => string | null>>> = {
  leader: ({ leaderName }) => leaderName,
  client: ({ clientName }) => clientName,
};

/** How many lines have each value in common, and how many of them are or will be late. */
export function countLines(
  lines: readonly PortfolioLine[],
  by: PortfolioGroup,
): Pick<PortfolioPageView, 'counts' | 'countsLeftOut'> {
  const found = new Map<string, { -readonly [K in keyof PortfolioCountView]: PortfolioCountView[K] }>();
  for (const line of lines) {
    const key = keyOf[by](line);
    const one = found.get(key) ?? { key, name: names[by]?.(line) ?? null, count: 0, late: 0, expectedLate: 0 };
    one.count += 1;
    if (line.outlook.kind === 'late') one.late += 1;
    if (line.outlook.kind === 'expected_late') one.expectedLate += 1;
    found.set(key, one);
  }
  const order = words[by];
  const counts = [...found.values()].sort((a, b) =>
    order
      ? order.indexOf(a.key) - order.indexOf(b.key)
      : b.late + b.expectedLate - a.late - a.expectedLate || b.count - a.count || (a.key < b.key ? -1 : 1),
  );
  return { counts: counts.slice(0, shownCounts), countsLeftOut: Math.max(0, counts.length - shownCounts) };
}

/** How many lines have each outlook. */
export function sumOutlooks(lines: readonly PortfolioLine[]): Record<OutlookKind, number> {
  const sums: Record<OutlookKind, number> = { late: 0, expected_late: 0, untold: 0, in_time: 0, none: 0 };
  for (const { outlook } of lines) sums[outlook.kind] += 1;
  return sums;
}
