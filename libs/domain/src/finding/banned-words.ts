/** A word of the ruleset that a factual report does not use, and where it stands: offset in UTF-16 code units. */
export interface BannedWord {
  word: string;
  offset: number;
}

const isLatin = (word: string): boolean => /^[a-z][a-z' -]*$/i.test(word);

/** The word with any white space between its characters (a line may break inside one); Latin words stand by themselves. */
function patternOf(word: string): RegExp {
  const escaped = [...word].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return isLatin(word) ? new RegExp(`\\b${escaped.join('')}\\b`, 'giu') : new RegExp(escaped.join('\\s*'), 'gu');
}

/**
 * Finds the words that would turn facts into an assurance (`report.bannedWords` of the ruleset), in the order they stand.
 * For the firm's own sentences only: what is quoted from the client is the client's wording.
 */
export function bannedWords(text: string, words: readonly string[]): BannedWord[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(patternOf(word))].map((match) => ({ word, offset: match.index })),
  );
  return found.sort((a, b) => a.offset - b.offset);
}
