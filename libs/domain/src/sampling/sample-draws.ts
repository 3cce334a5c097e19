import type { SelectionMethod } from '../engagement/selection-rules';

/** Names how rows that a person picked, and all rows, come to be items: nothing draws them. */
export const pickedAlgorithm = 'akashi-picked-1';
export const allAlgorithm = 'akashi-all-1';

/** A draw is of the sample, or of specific rows that stand beside it. */
export const isSampleDraw = ({ method }: { readonly method: SelectionMethod }): boolean => method !== 'SPECIFIC';

/** How many items the sample had before a draw; 0 before the first. `draws` are those of the sample, in their order. */
export function sizeBefore(
  draws: readonly { readonly ordinal: number; readonly size: number }[],
  ordinal: number,
): number {
  return draws.filter((draw) => draw.ordinal < ordinal).at(-1)?.size ?? 0;
}
