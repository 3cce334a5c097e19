import type { Criterion, CriterionLevel, CriterionPart } from './criterion';

/** P is for the provider of a cloud service, B a 基本言明要件 by itself, PB both. */
export const criterionSuffixes = ['P', 'B', 'PB'] as const;

export type CriterionSuffix = (typeof criterionSuffixes)[number];

/**
 * A number of ISMAP's criteria, read. `key` is the numeric parts only and identifies the criterion inside an edition; the
 * suffix is an attribute of it, since it may change from one edition to the next.
 */
export interface CriterionNumber extends Criterion {
  suffix: CriterionSuffix | null;
}

const grammar = /^(?:A\.)?([1-9]\d?(?:\.[1-9]\d?){1,3})(?:\.(PB|P|B))?$/;

/** Full-width digits, letters and dots, blanks and lower case are how people type; the number itself has none of them. */
function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。・]/g, '.')
    .toUpperCase();
}

/** The part a chapter of ISMAP's criteria belongs to; null for a number that is none of its chapters. */
export function partOfChapter(chapter: number): CriterionPart | null {
  if (chapter === 3) return 'GOVERNANCE';
  if (chapter === 4) return 'MANAGEMENT';
  return chapter >= 5 && chapter <= 18 ? 'CONTROLS' : null;
}

/** Reads `9.2.3.11.PB`, also as `A.9.2.3.11.PB` or in full width; null for whatever is no number of ISMAP's criteria. */
export function parseCriterionNumber(text: string): CriterionNumber | null {
  const [, key, found] = grammar.exec(narrow(text)) ?? [];
  if (key === undefined) return null;
  const numbers = key.split('.');
  const chapter = numbers[0] ?? '';
  const part = partOfChapter(Number(chapter));
  if (!part) return null;
  const level = numbers.length as CriterionLevel;
  const suffix = criterionSuffixes.find((known) => known === found) ?? null;
  const isMandatory = level === 4 && (part !== 'CONTROLS' || suffix === 'B' || suffix === 'PB');
  const number = formatCriterionNumber({ key, suffix });
  return { key, number, suffix, part, level, chapter, parentKey: parentKey(key) ?? chapter, isMandatory };
}

/** The number as the criteria print it: `9.2.3.11.PB`. */
export function formatCriterionNumber({ key, suffix }: Pick<Criterion, 'key' | 'suffix'>): string {
  return suffix === null ? key : `${key}.${suffix}`;
}

const pieces = (key: string): string[] => key.match(/\d+|[^\d.]+/g) ?? [];

/**
 * Order of numbers: figure by figure, so that 5.1.1.2 stands before 5.1.1.10 and ac-2 before ac-10, and a heading before
 * what it heads. Where a catalogue has an order of its own, that is stored with it and asked instead.
 */
export function compareCriterionKeys(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i += 1) {
    const difference = comparePieces(left[i]!, right[i]!);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Figures by their value and before words; words by their letters, the same on every machine. */
function comparePieces(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lines of a table by the numbers that stand in it, with or without suffix; lines of one number keep their order. */
export function inCriteriaOrder<T extends { readonly criterion: string }>(lines: readonly T[]): T[] {
  const keyOf = ({ criterion }: T) => parseCriterionNumber(criterion)?.key ?? criterion;
  return [...lines].sort((a, b) => compareCriterionKeys(keyOf(a), keyOf(b)));
}

/** The key one level up (`9.2.3.11` → `9.2.3`); null above a group. */
export function parentKey(key: string): string | null {
  const numbers = key.split('.');
  return numbers.length <= 2 ? null : numbers.slice(0, -1).join('.');
}
