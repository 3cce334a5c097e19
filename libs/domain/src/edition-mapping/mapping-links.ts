import { entryOf, type MappingEntry } from './mapping-entry';

/** Which old criterion goes to which new one while a mapping is made; never several on both sides at once. */
export class MappingLinks {
  private readonly newOf = new Map<string, string[]>();
  private readonly oldOf = new Map<string, string[]>();

  newsOf(oldKey: string): readonly string[] {
    return this.newOf.get(oldKey) ?? [];
  }

  oldsOf(newKey: string): readonly string[] {
    return this.oldOf.get(newKey) ?? [];
  }

  add(oldKey: string, newKey: string): void {
    this.newOf.set(oldKey, [...this.newsOf(oldKey), newKey]);
    this.oldOf.set(newKey, [...this.oldsOf(newKey), oldKey]);
  }

  /** In the order of the old edition, then what is new in the order of the new one. Every key stands in exactly one entry. */
  entries(oldKeys: readonly string[], newKeys: readonly string[]): MappingEntry[] {
    const ofOld = oldKeys.map((key) => {
      const [first, ...others] = this.newsOf(key);
      if (first === undefined || others.length > 0) return entryOf([key], this.newsOf(key));
      const olds = this.oldsOf(first);
      return olds[0] === key ? entryOf(olds, [first]) : null;
    });
    const ofNew = newKeys.filter((key) => this.oldsOf(key).length === 0).map((key) => entryOf([], [key]));
    return [...ofOld, ...ofNew].filter((entry) => entry !== null);
  }
}

/** The entries that links make, of the criteria that are named; links that go several ways on both sides are none. */
export function entriesOfLinks(
  links: readonly { from: string; to: string }[],
  oldKeys: readonly string[],
  newKeys: readonly string[],
): MappingEntry[] {
  const made = new MappingLinks();
  for (const { from, to } of links) made.add(from, to);
  return made.entries(oldKeys, newKeys);
}
