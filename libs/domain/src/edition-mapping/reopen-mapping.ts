import type { NumberedEntry } from './answer-mapping';
import type { MapEditionRefusal } from './map-editions.rule';

type Reopened<Entry> =
  { allowed: true; entries: Entry[] } | { allowed: false; code: MapEditionRefusal; position: number };

/**
 * The mapping after answers were taken back: these entries wait again, with the numbers that they have. What a person made of
 * a proposal is not undone; it is asked about anew, so that nothing is lost that somebody looked up. No engagement takes
 * anything from a mapping yet, and each is pinned to its edition: an answer may be taken back at any time.
 */
export function reopenMapping<Entry extends NumberedEntry>(
  before: readonly Entry[],
  positions: readonly number[],
): Reopened<Entry> {
  const entryAt = new Map(before.map((entry) => [entry.position, entry]));
  for (const position of positions) {
    const entry = entryAt.get(position);
    if (!entry) return { allowed: false, code: 'edition.entry-unknown', position };
    if (!entry.isConfirmed) return { allowed: false, code: 'edition.entry-open', position };
  }
  const taken = new Set(positions);
  return {
    allowed: true,
    entries: before.map((entry) => (taken.has(entry.position) ? { ...entry, isConfirmed: false } : entry)),
  };
}
