import type { LeftOutOfBatch } from '@akashi/contracts';
import type { LeftOutPaper } from './sign-batch-dialog';

interface LeftOut {
  readonly id: string;
  readonly reasons: readonly LeftOutOfBatch[];
}

/** What a batch leaves out, in the order of the list that the person chose from. */
export function leftOutPapers(
  chosen: readonly string[],
  leftOut: readonly LeftOut[],
  told: { nameOf: (id: string) => string; linkOf: (id: string) => string },
): LeftOutPaper[] {
  const reasons = new Map(leftOut.map((one) => [one.id, one.reasons]));
  return chosen
    .filter((id) => reasons.has(id))
    .map((id) => ({ id, name: told.nameOf(id), link: told.linkOf(id), reasons: reasons.get(id)! }));
}
