import { wordKinds, wordsBeyondFacts, type WordRules } from './factual-words';

/** How many words one text may have confirmed: whoever needs more than that writes an opinion. */
export const mostConfirmedWords = 30;

/** The words of these sentences that may say more than the facts, each once: whoever writes looks at them again. */
export function wordsToWeigh(sentences: readonly string[], rules: WordRules): string[] {
  const found = sentences.flatMap((sentence) => wordsBeyondFacts(sentence, rules));
  return [...new Set(found.filter(({ grade }) => grade === 'warn').map(({ stem }) => stem))];
}

/** Those of them that nobody said yes to. */
export function unconfirmedWords(
  sentences: readonly string[],
  rules: WordRules,
  confirmed: readonly string[],
): string[] {
  return wordsToWeigh(sentences, rules).filter((word) => !confirmed.includes(word));
}

/**
 * The words by their places in the list of the engagement's ruleset (`severity:11,12;advice:9`): the ledger holds no
 * text, and the list never changes.
 */
export function wordPlaces(words: readonly string[], { stems }: WordRules): string {
  return wordKinds
    .map((kind) => {
      const places = stems[kind].flatMap(({ stem, grade }, index) =>
        grade === 'warn' && words.includes(stem) ? [index + 1] : [],
      );
      return places.length > 0 ? `${kind}:${places.join(',')}` : '';
    })
    .filter((part) => part !== '')
    .join(';');
}
