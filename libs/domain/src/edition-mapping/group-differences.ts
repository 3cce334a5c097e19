import type { DifferenceKind } from './compare-editions';
import type { MappingKind } from './mapping-entry';

/** What became of a control, as an auditor counts it: the numbers of a mapping are told in these and in no others. */
export const differenceGroups = ['new', 'withdrawn', 'merged', 'split', 'renumbered', 'reworded', 'unchanged'] as const;

export type DifferenceGroup = (typeof differenceGroups)[number];

export function groupOfDifference({
  kind,
  difference,
}: {
  kind: MappingKind;
  difference: DifferenceKind;
}): DifferenceGroup {
  if (difference !== 'mapped') return difference;
  return kind === 'merged' || kind === 'split' ? kind : 'renumbered';
}

export interface GroupCount {
  group: DifferenceGroup;
  /** Controls of the old edition in the group, and of the new one: 94 go into 40. */
  from: number;
  to: number;
}

/** Every group with its controls on both sides; each side of all groups together is the edition. */
export function countDifferences(
  lines: readonly {
    kind: MappingKind;
    difference: DifferenceKind;
    from: readonly unknown[];
    to: readonly unknown[];
  }[],
): GroupCount[] {
  return differenceGroups.map((group) => {
    const own = lines.filter((line) => groupOfDifference(line) === group);
    const of = (side: 'from' | 'to') => own.reduce((sum, line) => sum + line[side].length, 0);
    return { group, from: of('from'), to: of('to') };
  });
}
