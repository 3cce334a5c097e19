/** What a word claims beyond the facts: an assurance or an opinion, a grade, a cause, advice. */
export const wordKinds = ['assurance', 'severity', 'cause', 'advice'] as const;

export type WordKind = (typeof wordKinds)[number];

/** `refuse` stops the text; `warn` names the word and leaves the decision to whoever writes. */
export const wordGrades = ['refuse', 'warn'] as const;

export type WordGrade = (typeof wordGrades)[number];

/** The unchanging part of a word: `有効に運用` stands for 有効に運用されていない too; a Latin one that goes on ends in `*`. */
export interface WordStem {
  stem: string;
  grade: WordGrade;
}

/** The words of a ruleset, and the longer words that contain one of them and claim nothing (`保証人`, `有効期限`). */
export interface WordRules {
  stems: Readonly<Record<WordKind, readonly WordStem[]>>;
  allowed: readonly string[];
}

/** Before the ruleset of an engagement is known, nothing is said against any word. */
export const noWordRules: WordRules = {
  stems: { assurance: [], severity: [], cause: [], advice: [] },
  allowed: [],
};

/** A word as it stands in the text; `offset` counts UTF-16 code units of the text in NFKC. */
export interface FoundWord extends WordStem {
  kind: WordKind;
  offset: number;
}

const isLatin = (word: string): boolean => /^[a-z][a-z' -]*\*?$/i.test(word);

/** White space, and what is written without being seen: a soft hyphen, a joiner, a mark that picks a form of the letter. */
const space = String.raw`\s\p{Default_Ignorable_Code_Point}`;
const unseen = String.raw`\p{Default_Ignorable_Code_Point}*`;

const spaces = new RegExp(`[${space}]+`, 'gu');

const letterByLetter = (word: string, between: string): string =>
  [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(between);

/** True when something is left of a stem that can be seen: one that says nothing would stand everywhere. */
export function isWordStem(stem: string): boolean {
  return stem.replace(/\*$/, '').normalize('NFKC').replace(spaces, '') !== '';
}

/**
 * The stem with any white space between its characters (a line may break inside one); Latin words begin a word, and stand
 * any white space apart. Spaces of the stem itself count for nothing: two runs of them side by side would be tried in every split.
 */
function patternOf(stem: string): RegExp {
  const bare = stem.replace(/\*$/, '');
  if (!isLatin(stem)) return new RegExp(letterByLetter(bare.replace(spaces, ''), `[${space}]*`), 'gu');
  const words = bare.trim().split(spaces);
  const inWords = words.map((word) => letterByLetter(word, unseen)).join(`[${space}]+`);
  return new RegExp(`\\b${inWords}${stem.endsWith('*') ? '' : '\\b'}`, 'giu');
}

interface Patterns {
  allowed: readonly RegExp[];
  stems: readonly (WordStem & { kind: WordKind; pattern: RegExp })[];
}

/** A report has thousands of texts and one list of words, which is made ready once. */
const made = new WeakMap<WordRules, Patterns>();

function patternsOf(rules: WordRules): Patterns {
  const patterns = made.get(rules) ?? makePatterns(rules);
  made.set(rules, patterns);
  return patterns;
}

/** Whoever writes ﾎｼｮｳ or 保証 in full-width letters means the same word. */
function makePatterns({ stems, allowed }: WordRules): Patterns {
  const ready = (stem: string) => patternOf(stem.normalize('NFKC'));
  return {
    allowed: allowed.filter(isWordStem).map(ready),
    stems: wordKinds.flatMap((kind) =>
      stems[kind].filter(({ stem }) => isWordStem(stem)).map((one) => ({ ...one, kind, pattern: ready(one.stem) })),
    ),
  };
}

function placesOf(text: string, pattern: RegExp): { from: number; to: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

/**
 * The words of a text that say more than what was seen, in the order they stand. For the firm's own sentences only: what is
 * quoted from the client is the client's wording.
 */
export function wordsBeyondFacts(text: string, rules: WordRules): FoundWord[] {
  const { allowed, stems } = patternsOf(rules);
  const read = text.normalize('NFKC');
  const found = stems.flatMap(({ stem, grade, kind, pattern }) =>
    placesOf(read, pattern).map((place) => ({ stem, grade, kind, ...place })),
  );
  // Nearly every text says nothing of the kind.
  if (found.length === 0) return [];
  const passed = allowed.flatMap((pattern) => placesOf(read, pattern));
  const isAllowed = (word: { from: number; to: number }) =>
    passed.some(({ from, to }) => from <= word.from && word.to <= to);
  return found
    .filter((word) => !isAllowed(word))
    .map(({ stem, grade, kind, from }) => ({ stem, grade, kind, offset: from }))
    .sort((a, b) => a.offset - b.offset);
}

/** Those of them that stop the text. */
export function refusedWords(text: string, rules: WordRules): FoundWord[] {
  return wordsBeyondFacts(text, rules).filter(({ grade }) => grade === 'refuse');
}
