import { changedFacts } from './evidence-facts';
import type {
  ContentDeviation,
  ContentEvidence,
  ContentFacts,
  ContentItem,
  ContentMark,
  ContentStep,
  PaperContent,
} from './paper-content';
import type { Conclusion } from './test-state';

/** One of two things where they differ: null where there is none. */
interface Pair<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** Something of a paper that is not what it was, in the order in which a reviewer reads a paper. */
export type PaperChange =
  | ({ readonly part: 'conclusion' } & Pair<Conclusion>)
  | ({ readonly part: 'note' | 'control' } & Pair<string>)
  | ({ readonly part: 'step'; readonly place: number } & Pair<ContentStep>)
  | ({ readonly part: 'evidence' } & Pair<ContentEvidence>)
  | ({ readonly part: 'facts' } & Pair<ContentFacts>)
  | ({ readonly part: 'mark' } & Pair<ContentMark>)
  | ({ readonly part: 'item' } & Pair<ContentItem>)
  | ({ readonly part: 'deviation' } & Pair<ContentDeviation>)
  | ({ readonly part: 'round' } & Pair<number>)
  | { readonly part: 'order' };

/**
 * What differs between two states of one paper. Two that differ in nothing but the order of their lists say so: the order
 * is signed too.
 */
export function paperChanges(before: PaperContent, after: PaperContent): PaperChange[] {
  const changes: PaperChange[] = [];
  if (before.conclusion !== after.conclusion)
    changes.push({ part: 'conclusion', before: before.conclusion, after: after.conclusion });
  if (before.conclusionNote !== after.conclusionNote)
    changes.push({ part: 'note', before: before.conclusionNote, after: after.conclusionNote });
  for (const { key, ...pair } of pairs(before.steps, after.steps, ({ id }) => id)) {
    const steps = pair.after ? after.steps : before.steps;
    changes.push({ part: 'step', place: steps.findIndex(({ id }) => id === key) + 1, ...pair });
  }
  changes.push(...listed('evidence', pairs(before.evidence, after.evidence, keyOfEvidence, isSameEvidence)));
  changes.push(
    ...listed(
      'facts',
      pairs(before.facts, after.facts, ({ evidenceId }) => evidenceId, isSameFacts),
    ),
  );
  changes.push(
    ...listed(
      'mark',
      pairs(before.marks, after.marks, ({ id }) => id, isSameMark),
    ),
  );
  changes.push(...listed('item', pairs(before.items, after.items, keyOfItem, isSameItem)));
  changes.push(
    ...listed(
      'deviation',
      pairs(before.deviations, after.deviations, ({ number }) => `${number}`),
    ),
  );
  if (before.control.id !== after.control.id)
    changes.push({ part: 'control', before: before.control.text, after: after.control.text });
  if (before.round !== after.round) changes.push({ part: 'round', before: before.round, after: after.round });
  if (changes.every(({ part }) => part === 'round') && isReordered(before, after)) changes.unshift({ part: 'order' });
  return changes;
}

interface KeyedPair<Thing> extends Pair<Thing> {
  readonly key: string;
}

const keyOfEvidence = ({ stepId, sha256 }: ContentEvidence) => `${stepId ?? ''} ${sha256}`;
const keyOfItem = ({ populationCode, rowSha256, attribute }: ContentItem) =>
  `${populationCode} ${rowSha256} ${attribute}`;
/** The file is signed; what it is called, and by which number, is not. */
const isSameEvidence = () => true;
/** Where an item stands in its draw is not, beyond its place in the list. */
const isSameItem = (one: ContentItem, other: ContentItem) => one.result === other.result && one.note === other.note;

const isSameFacts = (one: ContentFacts, other: ContentFacts) => changedFacts(one.said, other.said).length === 0;
/** Its place stays for as long as there is a mark. */
const isSameMark = (one: ContentMark, other: ContentMark) =>
  one.kind === other.kind &&
  one.note === other.note &&
  one.stepId === other.stepId &&
  one.cell?.rowSha256 === other.cell?.rowSha256 &&
  one.cell?.attribute === other.cell?.attribute;

function listed<Part extends 'evidence' | 'facts' | 'mark' | 'item' | 'deviation', Thing>(
  part: Part,
  found: KeyedPair<Thing>[],
) {
  return found.map(({ before, after }) => ({ part, before, after }));
}

/** What went, came or changed, by key. A key that is there several times is matched as often as both have it. */
function pairs<Thing extends object>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
  isSame: (one: Thing, other: Thing) => boolean = isEqual,
): KeyedPair<Thing>[] {
  const left = [...before];
  const came = after.flatMap((thing): KeyedPair<Thing>[] => {
    const key = keyOf(thing);
    const at = left.findIndex((one) => keyOf(one) === key);
    if (at < 0) return [{ key, before: null, after: thing }];
    const [was] = left.splice(at, 1);
    return isSame(was!, thing) ? [] : [{ key, before: was!, after: thing }];
  });
  return [...left.map((thing) => ({ key: keyOf(thing), before: thing, after: null })), ...came];
}

function isEqual<Thing extends object>(one: Thing, other: Thing): boolean {
  return (Object.keys(one) as (keyof Thing)[]).every((name) => one[name] === other[name]);
}

function isReordered(before: PaperContent, after: PaperContent): boolean {
  const order = ({ steps, evidence, items }: PaperContent) =>
    [steps.map(({ id }) => id), evidence.map(keyOfEvidence), items.map(keyOfItem)].flat().join('\n');
  return order(before) !== order(after);
}
