import { parseCriterionNumber, plainNumber, type CriterionLevel, type CriterionPart } from '../catalogue';
import type { NumberedEntry } from './read-numbers';

/** Where a criterion stands in its catalogue. */
export interface Place {
  readonly key: string;
  readonly suffix: string | null;
  readonly part: CriterionPart;
  readonly level: CriterionLevel;
  readonly depth: number;
  readonly parentKey: string | null;
  /** The parent that its number names and that has to be there. */
  readonly needsParent: string | null;
  readonly isMandatory: boolean;
}

/** ISMAP's numbers say where they stand: chapter 3, group 3.1, heading 3.1.2, item 3.1.2.1. */
export function placeIsmap({ number, entry }: NumberedEntry): Place {
  const read = parseCriterionNumber(number);
  if (!read) {
    const part = number === '3' ? 'GOVERNANCE' : number === '4' ? 'MANAGEMENT' : 'CONTROLS';
    const chapter = { suffix: null, part, level: 1, depth: 1, parentKey: null, needsParent: null } as const;
    return { ...chapter, key: number, isMandatory: false };
  }
  const { key, suffix, part, level, parentKey } = read;
  const isMandatory = level === 4 && (read.isMandatory || entry.isMandatory === true);
  return {
    key,
    suffix,
    part,
    level,
    depth: level,
    parentKey,
    needsParent: level === 4 ? parentKey : null,
    isMandatory,
  };
}

/**
 * The places of a generic catalogue, in the order of its file: by the tree or the depths that the file tells, else by the
 * numbers, where 4.1.2 stands below 4.1 when 4.1 is there. A heading is what has something below it; an enhancement, as
 * AC-2(1), makes no heading of the control that it enhances.
 */
export function placeGeneric(numbered: readonly NumberedEntry[]): Place[] {
  const keys = numbered.map(({ number, entry }) => entry.tree?.key ?? plainNumber(number));
  const known = new Set(keys);
  const parents = parentsOf(numbered, keys, known);
  const heading = new Set<string>();
  numbered.forEach(({ number, entry }, at) => {
    const parent = parents[at];
    if (entry.tree?.isGroup) heading.add(keys[at]!);
    if (parent && !entry.tree && !isEnhancement(number)) heading.add(parent);
  });
  const depthOf = depthsOf(keys, parents);
  return numbered.map(({ number, entry }, at): Place => {
    const key = keys[at]!;
    const parentKey = parents[at] ?? null;
    const depth = depthOf(key);
    const level = heading.has(key) ? (depth === 1 ? 1 : 2) : 4;
    const isMandatory = level === 4 && entry.isMandatory === true;
    const named = isEnhancement(number) && !entry.tree ? enhanced(number) : null;
    const needsParent = named ?? parentKey;
    return { key, suffix: null, part: 'CONTROLS', level, depth, parentKey, needsParent, isMandatory };
  });
}

/** How deep each criterion stands, also where the row of its parent comes after its own. */
function depthsOf(keys: readonly string[], parents: readonly (string | null)[]): (key: string) => number {
  const parentOf = new Map<string, string | null>();
  for (const [at, key] of keys.entries()) if (!parentOf.has(key)) parentOf.set(key, parents[at] ?? null);
  const known = new Map<string, number>();
  const depthOf = (key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    // Set first, so that a tree which runs in a circle ends.
    known.set(key, 1);
    const parent = parentOf.get(key);
    const depth = Math.min(parent ? depthOf(parent) + 1 : 1, 12);
    known.set(key, depth);
    return depth;
  };
  return depthOf;
}

function parentsOf(
  numbered: readonly NumberedEntry[],
  keys: readonly string[],
  known: ReadonlySet<string>,
): (string | null)[] {
  const above: { key: string; depth: number }[] = [];
  return numbered.map(({ entry, number }, at) => {
    if (entry.tree) return entry.tree.parentKey;
    const key = keys[at]!;
    if (entry.depth === null || Number.isNaN(entry.depth)) return nearestKnown(number, key, known);
    while (above.length > 0 && above.at(-1)!.depth >= entry.depth) above.pop();
    const parent = above.at(-1)?.key ?? null;
    above.push({ key, depth: entry.depth });
    return parent;
  });
}

/** The longest number above this one that the catalogue has: of 4.1.2.3, 4.1.2, else 4.1, else 4. */
function nearestKnown(number: string, key: string, known: ReadonlySet<string>): string | null {
  let rest = key;
  for (;;) {
    const cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('-'), rest.lastIndexOf('/'));
    if (cut <= 0) return null;
    rest = rest.slice(0, cut);
    if (known.has(rest)) return rest;
  }
}

const enhancement = /[(（]\s*\d+\s*[)）]\s*$/u;

function isEnhancement(number: string): boolean {
  return enhancement.test(number);
}

function enhanced(number: string): string {
  return plainNumber(number.replace(enhancement, ''));
}
