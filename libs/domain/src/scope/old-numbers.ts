/** What became of criteria of an earlier edition: 1:1, 1:n or n:1, as somebody confirmed it. */
export interface MappedCriteria {
  editionId: string;
  from: readonly string[];
  to: readonly string[];
}

/** The old number under which something was tested, where it was split since or merged with others. */
export interface OldNumber {
  kind: 'split' | 'merged';
  key: string;
  /** Every old number that the criterion of today came from. */
  all: readonly string[];
}

/** What names a control and its criterion in the edition of its year. */
export interface NumberedThen {
  editionId: string;
  criterionKey: string;
  stableKey: string;
}

export interface NumberedNow {
  criterionKey: string;
  stableKey: string;
  /** Null where one criterion became one. */
  under: OldNumber | null;
}

/** A control keeps its place within its criterion, whatever the criterion is called now. */
function placedUnder(criterionKey: string, then: NumberedThen): string {
  const isNamedByCriterion = then.stableKey.startsWith(then.criterionKey);
  return isNamedByCriterion ? criterionKey + then.stableKey.slice(then.criterionKey.length) : then.stableKey;
}

/**
 * The numbers of today under which something tested in an earlier edition is told: under each that a split criterion became, and
 * under the one that several were merged into. Under none where nobody confirmed what became of the criterion.
 */
export function underTodaysNumbers(
  editionId: string,
  mapped: readonly MappedCriteria[],
): (then: NumberedThen) => NumberedNow[] {
  const successors = new Map<string, Set<string>>();
  const predecessors = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, value: string) =>
    to.set(key, (to.get(key) ?? new Set()).add(value));
  for (const { editionId: of, from, to } of mapped) {
    for (const old of from) {
      for (const now of to) {
        add(successors, `${of} ${old}`, now);
        add(predecessors, `${of} ${now}`, old);
      }
    }
  }
  return (then) => {
    const { editionId: of, criterionKey: key, stableKey } = then;
    if (of === editionId) return [{ criterionKey: key, stableKey, under: null }];
    const became = [...(successors.get(`${of} ${key}`) ?? [])];
    return became.map((criterionKey) => {
      const all = [...(predecessors.get(`${of} ${criterionKey}`) ?? [])];
      const kind = all.length > 1 ? 'merged' : became.length > 1 ? 'split' : null;
      return { criterionKey, stableKey: placedUnder(criterionKey, then), under: kind && { kind, key, all } };
    });
  };
}
