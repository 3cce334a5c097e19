import { DomainProblem } from '@akashi/api-platform';
import type { ProblemCode } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { ownFindingParts, type FindingText } from '@akashi/domain/finding';
import { refusedWords, unconfirmedWords, wordPlaces, wordsToWeigh, type WordRules } from '@akashi/domain/text';

interface Written {
  text: FindingText;
  words: WordRules;
  confirmedWords: readonly string[];
}

/** Refuses as the rule does; a word that is not used, or that nobody said yes to, is named with the field it stands in. */
export function ensureFactual(decision: Decision<ProblemCode>, written: Written): void {
  if (decision.allowed) return;
  const found = ownFindingParts.flatMap((field) =>
    wordsAgainst(decision.code, written.text[field], written).map((word) => ({ field, word })),
  );
  if (found.length === 0) throw new DomainProblem(decision.code);
  throw new DomainProblem(decision.code, {
    facts: { word: found[0]?.word ?? '' },
    fields: Object.fromEntries(
      found.map(({ field }) => [field, found.filter((one) => one.field === field).map(({ word }) => word)]),
    ),
  });
}

/** The words of the text that were weighed and found to state a fact, as the ledger tells them. */
export function confirmedPlaces({ text, words, confirmedWords }: Written): string {
  const weighed = wordsToWeigh(
    ownFindingParts.map((part) => text[part]),
    words,
  );
  return wordPlaces(
    weighed.filter((word) => confirmedWords.includes(word)),
    words,
  );
}

function wordsAgainst(code: ProblemCode, text: string, { words, confirmedWords }: Written): string[] {
  if (code === 'finding.banned-word') return refusedWords(text, words).map(({ stem }) => stem);
  return code === 'finding.word-unconfirmed' ? unconfirmedWords([text], words, confirmedWords) : [];
}
