/** P is for the provider of a cloud service, B a 基本言明要件 by itself, PB both. */
export const criterionSuffixes = ['P', 'B', 'PB'] as const;

export type CriterionSuffix = (typeof criterionSuffixes)[number];

/** ガバナンス基準 (chapter 3), マネジメント基準 (chapter 4), 管理策基準 (chapters 5–18). */
export const criterionParts = ['GOVERNANCE', 'MANAGEMENT', 'CONTROLS'] as const;

export type CriterionPart = (typeof criterionParts)[number];

/** 2 a group, 3 a 統制目標 (or a heading of chapters 3 and 4), 4 a 詳細管理策 (or a tested item of chapters 3 and 4). */
export type CriterionLevel = 2 | 3 | 4;

/**
 * A number of the criteria, read. `key` is the numeric parts only and identifies the criterion inside an edition; the
 * suffix is an attribute of it, since it may change from one edition to the next.
 */
export interface CriterionNumber {
  key: string;
  suffix: CriterionSuffix | null;
  part: CriterionPart;
  level: CriterionLevel;
  chapter: number;
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

function partOfChapter(chapter: number): CriterionPart | null {
  if (chapter === 3) return 'GOVERNANCE';
  if (chapter === 4) return 'MANAGEMENT';
  return chapter >= 5 && chapter <= 18 ? 'CONTROLS' : null;
}

/** Reads `9.2.3.11.PB`, also as `A.9.2.3.11.PB` or in full width; null for whatever is no number of the criteria. */
export function parseCriterionNumber(text: string): CriterionNumber | null {
  const [, key, suffix] = grammar.exec(narrow(text)) ?? [];
  if (key === undefined) return null;
  const numbers = key.split('.');
  const chapter = Number(numbers[0]);
  const part = partOfChapter(chapter);
  if (!part) return null;
  const level = numbers.length as CriterionLevel;
  return { key, suffix: criterionSuffixes.find((known) => known === suffix) ?? null, part, level, chapter };
}

/** The number as the criteria print it: `9.2.3.11.PB`. */
export function formatCriterionNumber({ key, suffix }: Pick<CriterionNumber, 'key' | 'suffix'>): string {
  return suffix === null ? key : `${key}.${suffix}`;
}

/** Order of the criteria: number by number, so that 5.1.1.2 stands before 5.1.1.10, and a heading before what it heads. */
export function compareCriterionKeys(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const common = Math.min(left.length, right.length);
  for (let i = 0; i < common; i += 1) {
    const difference = left[i]! - right[i]!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
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
