import { plainNumber, type NumberGrammar } from '../catalogue';
import { isStorableText, textLimits } from '../text';
import type { CatalogueAnswer, CatalogueCriterion, CatalogueEntry, CatalogueFault } from './catalogue-entry';
import { placeGeneric, placeIsmap, type Place } from './place-criteria';
import { faultOf, readNumbers, type NumberedEntry } from './read-numbers';

/** The most criteria that one edition may have. */
export const criterionLimit = 10_000;

export interface EditionBuilding {
  /** In the order of the catalogue. Whole only when there is no fault. */
  readonly criteria: readonly CatalogueCriterion[];
  readonly faults: readonly CatalogueFault[];
  readonly leftOut: number;
}

/**
 * The edition that a catalogue makes, and everything that stands in its way. Numbers have gaps and are taken as they are;
 * none is ever made by counting.
 */
export function buildEdition(
  entries: readonly CatalogueEntry[],
  grammar: NumberGrammar,
  answers: readonly CatalogueAnswer[],
): EditionBuilding {
  const { numbered, faults, leftOut } = readNumbers(entries, grammar, answers);
  const places = grammar === 'ISMAP' ? numbered.map(placeIsmap) : placeGeneric(numbered);
  const criteria = withChapters(numbered, places, grammar);
  const inOrder = grammar === 'ISMAP' ? byNumber(criteria) : criteria;
  const found = [
    ...faults,
    ...placeFaults(numbered, places),
    ...wordFaults(numbered, places),
    ...sizeFaults(entries, criteria),
  ];
  return { criteria: inOrder, leftOut, faults: found.length > 0 ? found : itemFaults(entries, criteria) };
}

function withChapters(
  numbered: readonly NumberedEntry[],
  places: readonly Place[],
  grammar: NumberGrammar,
): CatalogueCriterion[] {
  const parentOf = new Map(places.map(({ key, parentKey }) => [key, parentKey]));
  const chapterOf = new Map<string, string>();
  const topOf = (key: string): string => {
    const known = chapterOf.get(key);
    if (known !== undefined) return known;
    // Set first, so that a tree which runs in a circle ends.
    chapterOf.set(key, key);
    const parent = parentOf.get(key);
    const top = parent ? (parentOf.has(parent) ? topOf(parent) : parent) : key;
    chapterOf.set(key, top);
    return top;
  };
  return numbered.map(({ entry, number }, at) => {
    const { needsParent: _, ...place } = places[at]!;
    // The chapter of 9.2.3.11 is 9, also where no row of the file is the chapter's own.
    const chapter = grammar === 'ISMAP' ? place.key.split('.')[0]! : topOf(place.key);
    return { ...wordsOf(entry), ...place, number, chapter, isAudited: !entry.isWithdrawn };
  });
}

function wordsOf(entry: CatalogueEntry) {
  const { partName, titleJa, titleEn, textJa, textEn, responsibility, criticalArea, mainTarget, changeType, lineage } =
    entry;
  const others = entry.others && entry.others.length > 0 ? { others: entry.others } : {};
  const words = { partName, titleJa, titleEn, textJa, textEn, ...others };
  return { ...words, responsibility, criticalArea, mainTarget, changeType, lineage };
}

const parts = ['GOVERNANCE', 'MANAGEMENT', 'CONTROLS'];

/** ISMAP's criteria have an order by their numbers, whatever the order of the rows. */
function byNumber(criteria: readonly CatalogueCriterion[]): CatalogueCriterion[] {
  const figures = new Map(criteria.map(({ key }) => [key, key.split('.').map(Number)]));
  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
    return a.length - b.length;
  };
  return [...criteria].sort(
    (a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || compare(figures.get(a.key)!, figures.get(b.key)!),
  );
}

/** A number twice, or one whose parent is not in the catalogue. */
function placeFaults(numbered: readonly NumberedEntry[], places: readonly Place[]): CatalogueFault[] {
  const known = new Set(places.map(({ key }) => key));
  const seen = new Set<string>();
  const printed = new Set<string>();
  return numbered.flatMap(({ entry, number }, at) => {
    const { key, needsParent } = places[at]!;
    const found: CatalogueFault[] = [];
    // A document that is a tree has keys of its own; clients and auditors write what it prints.
    const isTwice = seen.has(key) || (entry.tree?.isGroup === false && printed.has(plainNumber(number)));
    if (isTwice) found.push(faultOf('catalogue.number-twice', entry, number));
    seen.add(key);
    if (entry.tree?.isGroup === false) printed.add(plainNumber(number));
    if (needsParent && !known.has(needsParent)) found.push(faultOf('catalogue.without-parent', entry, number));
    return found;
  });
}

function wordFaults(numbered: readonly NumberedEntry[], places: readonly Place[]): CatalogueFault[] {
  return numbered.flatMap(({ entry, number }, at) => {
    const words = wordsInAll(entry);
    const found: CatalogueFault[] = [];
    if (words.every((text) => text === '')) found.push(faultOf('catalogue.without-words', entry, number));
    if (!isStorable(entry, places[at]!.key)) found.push(faultOf('catalogue.not-storable', entry, number));
    if (entry.depth !== null && Number.isNaN(entry.depth))
      found.push(faultOf('catalogue.level-malformed', entry, number));
    return found;
  });
}

function wordsInAll({ titleJa, titleEn, textJa, textEn, others = [] }: CatalogueEntry): string[] {
  return [titleJa, titleEn, textJa, textEn, ...others.flatMap(({ title, text }) => [title, text])];
}

/** The key is looked up by an index, and so it is a name; what a number is called in its source may be a whole note. */
function isStorable(entry: CatalogueEntry, key: string): boolean {
  const { partName, responsibility, criticalArea, mainTarget, changeType } = entry;
  const texts = [...wordsInAll(entry), ...Object.values(entry.lineage).flat()];
  const lines = [partName, responsibility, criticalArea, mainTarget, changeType];
  return (
    texts.every((text) => isStorableText(text)) &&
    lines.every((text) => isStorableText(text, textLimits.line)) &&
    isStorableText(key, textLimits.name)
  );
}

/** An edition of headings alone has nothing to test: its numbers were read by a grammar that is not theirs. */
function itemFaults(entries: readonly CatalogueEntry[], criteria: readonly CatalogueCriterion[]): CatalogueFault[] {
  if (criteria.some(({ level }) => level === 4)) return [];
  return [{ rule: 'catalogue.without-items', sheet: entries[0]?.sheet ?? '', row: null, address: '', value: '' }];
}

function sizeFaults(entries: readonly CatalogueEntry[], criteria: readonly CatalogueCriterion[]): CatalogueFault[] {
  const nowhere = { sheet: entries[0]?.sheet ?? '', row: null, address: '' };
  if (entries.length === 0) return [{ ...nowhere, rule: 'catalogue.empty', value: '' }];
  if (criteria.length <= criterionLimit) return [];
  return [{ ...nowhere, rule: 'catalogue.too-many', value: String(criteria.length) }];
}
