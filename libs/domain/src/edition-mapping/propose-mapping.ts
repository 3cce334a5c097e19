import { letterPairs, likenessOf, sharedPairs, type LetterPairs } from '../text';
import type { ComparedCriterion, MappingEntry } from './mapping-entry';
import { MappingLinks } from './mapping-links';

interface Read extends ComparedCriterion {
  pairs: LetterPairs;
}

/** An equal number is kept unless the text has become quite another one: numbers are given anew. */
const keptKey = 0.4;
/** Under another number a text has to be nearly the same. */
const movedText = 0.7;
/** Of a text that went into a longer one, or came out of it, nearly all is found there. */
const contained = 0.75;

const dice = (a: Read, b: Read): number => likenessOf(a.pairs, b.pairs);
const containedIn = (part: Read, whole: Read): number =>
  part.pairs.length === 0 || part.pairs.length >= whole.pairs.length
    ? 0
    : sharedPairs(part.pairs, whole.pairs) / part.pairs.length;

/**
 * What probably became of every criterion: the same number first, then similar text under the same objective, then in the
 * same chapter. It is a proposal; it counts when a person has said yes to it.
 */
export function proposeMapping(
  olds: readonly ComparedCriterion[],
  news: readonly ComparedCriterion[],
): readonly MappingEntry[] {
  const links = new MappingLinks();
  const [left, right] = [olds.map(read), news.map(read)];
  const newOfKey = new Map(right.map((one) => [one.key, one]));
  const oldOfKey = new Map(left.map((one) => [one.key, one]));
  for (const one of left) {
    const other = newOfKey.get(one.key);
    if (other && (one.text === other.text || dice(one, other) >= keptKey)) links.add(one.key, other.key);
  }
  linkMoved(left, right, links);
  // What kept its whole text took nothing in and gave nothing away.
  const hasGrown = ({ key, text }: Read) => links.oldsOf(key).every((old) => oldOfKey.get(old)?.text !== text);
  const hasShrunk = ({ key, text }: Read) => {
    const [first, ...others] = links.newsOf(key);
    if (first === undefined || others.length > 0) return true;
    return links.oldsOf(first).length === 1 && newOfKey.get(first)?.text !== text;
  };
  linkParts(unlinkedOld(left, links), right.filter(hasGrown), (part, whole) => links.add(part.key, whole.key));
  linkParts(unlinkedNew(right, links), left.filter(hasShrunk), (part, whole) => links.add(whole.key, part.key));
  return links.entries(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  );
}

const read = (criterion: ComparedCriterion): Read => ({ ...criterion, pairs: letterPairs(criterion.text) });
const unlinkedOld = (olds: readonly Read[], links: MappingLinks) => olds.filter(({ key }) => !links.newsOf(key).length);
const unlinkedNew = (news: readonly Read[], links: MappingLinks) => news.filter(({ key }) => !links.oldsOf(key).length);

/** Only criteria of the same place are compared: its objective, then its chapter. */
const places: readonly ((criterion: Read) => string)[] = [
  ({ chapter, parentKey }) => `${chapter} ${parentKey ?? ''}`,
  ({ chapter }) => chapter,
];

/** One to one, the most similar first, so that no pair is taken away by one that is less alike. */
function linkMoved(olds: readonly Read[], news: readonly Read[], links: MappingLinks): void {
  for (const placeOf of places) {
    const candidates = Map.groupBy(unlinkedNew(news, links), placeOf);
    const pairs = unlinkedOld(olds, links).flatMap((old) =>
      (candidates.get(placeOf(old)) ?? [])
        .filter((one) => mayBeAsAlike(old, one))
        .map((one) => ({ old, one, likeness: dice(old, one) }))
        .filter(({ likeness }) => likeness >= movedText),
    );
    for (const { old, one } of pairs.sort((a, b) => b.likeness - a.likeness)) {
      if (!links.newsOf(old.key).length && !links.oldsOf(one.key).length) links.add(old.key, one.key);
    }
  }
}

/** Two texts of very different length cannot be that similar, whatever they say. */
function mayBeAsAlike({ pairs: a }: Read, { pairs: b }: Read): boolean {
  return 2 * Math.min(a.length, b.length) >= movedText * (a.length + b.length);
}

/** Parts that are found in a longer text of the other edition, each in the one that holds most of it. */
function linkParts(parts: readonly Read[], wholes: readonly Read[], link: (part: Read, whole: Read) => void): void {
  let open = parts;
  for (const placeOf of places) {
    const candidates = Map.groupBy(wholes, placeOf);
    open = open.filter((part) => {
      const found = (candidates.get(placeOf(part)) ?? [])
        .map((whole) => ({ whole, share: containedIn(part, whole) }))
        .filter(({ share }) => share >= contained)
        .sort((a, b) => b.share - a.share)[0];
      if (found) link(part, found.whole);
      return !found;
    });
  }
}
