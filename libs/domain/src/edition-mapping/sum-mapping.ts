import type { MappingEntry, MappingKind } from './mapping-entry';

/** How many criteria of one edition stand in entries of each kind. */
export interface MappingSide {
  same: number;
  split: number;
  merged: number;
  /** Withdrawn of the old edition, new of the new one. */
  alone: number;
  total: number;
}

export interface MappingSums {
  entries: Readonly<Record<MappingKind, number>>;
  from: MappingSide;
  to: MappingSide;
}

/** Counts both sides: old = mapped one to one + split + merged + withdrawn, new = mapped one to one + split + merged + new. */
export function sumMapping(entries: readonly MappingEntry[]): MappingSums {
  const of = (kind: MappingKind) => entries.filter((entry) => entry.kind === kind);
  const keys = (kind: MappingKind, side: 'fromKeys' | 'toKeys') =>
    of(kind).reduce((sum, entry) => sum + entry[side].length, 0);
  const sideOf = (side: 'fromKeys' | 'toKeys', aloneKind: MappingKind): MappingSide => {
    const [same, split, merged] = [keys('same', side), keys('split', side), keys('merged', side)];
    const alone = keys(aloneKind, side);
    return { same, split, merged, alone, total: same + split + merged + alone };
  };
  return {
    entries: {
      same: of('same').length,
      split: of('split').length,
      merged: of('merged').length,
      new: of('new').length,
      withdrawn: of('withdrawn').length,
    },
    from: sideOf('fromKeys', 'withdrawn'),
    to: sideOf('toKeys', 'new'),
  };
}
