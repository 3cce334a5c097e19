import type { MapEditionRefusal } from './map-editions.rule';
import { entryOf, type MappingEntry } from './mapping-entry';

/** Yes as proposed; no, the criteria stand in one edition only; or another number takes the place. */
export const mappingAnswers = ['yes', 'no', 'other'] as const;

export type MappingAnswer = (typeof mappingAnswers)[number];

export interface NumberedEntry extends MappingEntry {
  position: number;
  isConfirmed: boolean;
}

export interface AnsweredEntry {
  position: number;
  answer: MappingAnswer;
  /** Of the new edition; of the old one for an entry that has no old criterion. */
  key: string | null;
}

type Answered =
  { allowed: true; entries: NumberedEntry[] } | { allowed: false; code: MapEditionRefusal; position: number };

/**
 * The mapping after a person's answers. Every criterion stays in exactly one entry: whatever an answer sets free stands
 * alone, as proposed, until somebody says yes to that too.
 */
export function answerMapping(before: readonly NumberedEntry[], answers: readonly AnsweredEntry[]): Answered {
  let entries = [...before];
  const seen = new Set(before.map((one) => one.position));
  // A position is given once: an entry that was taken in leaves its own empty.
  let next = Math.max(-1, ...before.map((one) => one.position)) + 1;
  for (const { position, answer, key } of answers) {
    const entry = entries.find((one) => one.position === position);
    if (!entry || !seen.has(position)) return { allowed: false, code: 'edition.entry-unknown', position };
    if (entry.isConfirmed) return { allowed: false, code: 'edition.entry-confirmed', position };
    const made = answer === 'yes' ? [entry] : answer === 'no' ? parted(entry) : joined(entries, entry, key);
    if (typeof made === 'string') return { allowed: false, code: made, position };
    entries = placed(entries, entry, made, next);
    next += made.length - 1;
  }
  return { allowed: true, entries };
}

function parted({ kind, fromKeys, toKeys }: MappingEntry): MappingEntry[] | MapEditionRefusal {
  if (kind === 'new' || kind === 'withdrawn') return 'edition.number-missing';
  return [...fromKeys.map((key) => entryOf([key], [])), ...toKeys.map((key) => entryOf([], [key]))].filter(isEntry);
}

function joined(
  entries: readonly NumberedEntry[],
  entry: NumberedEntry,
  key: string | null,
): MappingEntry[] | MapEditionRefusal {
  if (key === null || key === '') return 'edition.number-missing';
  const isNew = entry.kind === 'new';
  const other = entries.find(({ fromKeys, toKeys }) => (isNew ? fromKeys : toKeys).includes(key));
  if (!other) return 'edition.number-unknown';
  if (other.position === entry.position) {
    const freed = entry.toKeys.filter((one) => one !== key).map((one) => entryOf([], [one]));
    return [entryOf(entry.fromKeys, [key]), ...freed].filter(isEntry);
  }
  if (other.isConfirmed) return 'edition.number-taken';
  const whole = isNew
    ? entryOf(other.fromKeys, [...other.toKeys, ...entry.toKeys])
    : entryOf([...other.fromKeys, ...entry.fromKeys], other.toKeys);
  if (!whole) return 'edition.number-taken';
  const freed = isNew ? [] : entry.toKeys.map((one) => entryOf([], [one]));
  return [whole, ...freed].filter(isEntry);
}

const isEntry = (entry: MappingEntry | null): entry is MappingEntry => entry !== null;

/** The first entry that was made is the answered one; what was set free comes to the end, and what was taken in is gone. */
function placed(
  entries: readonly NumberedEntry[],
  answered: NumberedEntry,
  made: MappingEntry[],
  next: number,
): NumberedEntry[] {
  const moved = new Set(
    made.flatMap(({ fromKeys, toKeys }) => [...fromKeys.map((k) => `<${k}`), ...toKeys.map((k) => `>${k}`)]),
  );
  const isMoved = ({ fromKeys, toKeys }: MappingEntry) =>
    fromKeys.some((key) => moved.has(`<${key}`)) || toKeys.some((key) => moved.has(`>${key}`));
  const numbered = made.map((entry, at) =>
    at === 0
      ? { ...entry, position: answered.position, isConfirmed: true }
      : { ...entry, position: next + at - 1, isConfirmed: false },
  );
  const kept = entries.filter((one) => one.position !== answered.position && !isMoved(one));
  return [...kept, ...numbered].sort((a, b) => a.position - b.position);
}
