import type { StatementSumsView } from '@akashi/contracts';
import type { StatementSums } from '@akashi/domain/statement';

/** What travels as JSON has no maps. */
export function sumsView({ chapters, ...sums }: StatementSums): StatementSumsView {
  return { ...sums, chapters: [...chapters].map(([chapter, sum]) => ({ chapter, ...sum })) };
}
