/** 1:1, 1:n, n:1, and what stands in one edition only. */
export type MappingKind = 'same' | 'split' | 'merged' | 'new' | 'withdrawn';

/** What became of some criteria of the old edition: their keys, and those of the new one that took their place. */
export interface MappingEntry {
  kind: MappingKind;
  fromKeys: readonly string[];
  toKeys: readonly string[];
}

/** A tested item as two editions are compared by it. `text` is what it asks; its label where the edition has no text. */
export interface ComparedCriterion {
  key: string;
  chapter: string;
  parentKey: string | null;
  text: string;
  /** The same in the further languages that both editions have, in one order; empty where it has none. */
  others?: readonly string[];
}

/** The entry for these keys; null for several on both sides, which says of no single criterion what became of it. */
export function entryOf(fromKeys: readonly string[], toKeys: readonly string[]): MappingEntry | null {
  const kind = kindOf(fromKeys.length, toKeys.length);
  return kind && { kind, fromKeys, toKeys };
}

function kindOf(from: number, to: number): MappingKind | null {
  if (from === 1) return to === 0 ? 'withdrawn' : to === 1 ? 'same' : 'split';
  if (to === 1) return from === 0 ? 'new' : 'merged';
  return null;
}
