import type { PortfolioQuery } from '@akashi/contracts';
import { closedRefusal } from '@akashi/domain/engagement';
import type { PortfolioGroup } from '@akashi/domain/portfolio';
import { fold } from '@akashi/domain/search';
import type { PortfolioLine } from './portfolio-lines';

type Conditions = Pick<PortfolioQuery, 'q' | 'closed' | PortfolioGroup>;

/** The value by which a line is counted and asked for. */
export const keyOf: Readonly<Record<PortfolioGroup, (line: PortfolioLine) => string>> = {
  phase: ({ state }) => state,
  deadline: ({ band }) => band,
  leader: ({ leaderId }) => leaderId ?? 'none',
  client: ({ clientId }) => clientId,
  outlook: ({ outlook }) => outlook.kind,
};

/** The lines that meet every condition, but for one that is left aside: so that its other values stay to be chosen. */
export function chooseLines(
  lines: readonly PortfolioLine[],
  asked: Conditions,
  aside: PortfolioGroup | null = null,
): PortfolioLine[] {
  const groups = (['phase', 'deadline', 'leader', 'client', 'outlook'] as const).flatMap((group) => {
    const wanted = asked[group];
    return wanted && group !== aside ? [{ key: keyOf[group], among: new Set(wanted.split(',')) }] : [];
  });
  const words = fold(asked.q ?? '');
  // Whoever asks for a phase that is closed by its name is shown it.
  const isShown = (line: PortfolioLine) =>
    asked.closed === 'true' || (asked.phase && aside !== 'phase') || closedRefusal(line.state) === null;
  return lines.filter(
    (line) =>
      isShown(line) && groups.every(({ key, among }) => among.has(key(line))) && (words === '' || holds(line, words)),
  );
}

function holds({ name, clientName, serviceName, leaderName, seniorName }: PortfolioLine, words: string): boolean {
  return [name, clientName, serviceName, leaderName, seniorName].some((text) => text && fold(text).includes(words));
}
