import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { refusedWords, type WordRules } from '../text/factual-words';
import { unconfirmedWords } from '../text/weighed-words';

/** 事実, 個別管理策の記載, 差異, 期間・対象: facts only, without cause, severity or advice. */
export interface FindingText {
  title: string;
  fact: string;
  /** What the statement says the control is: quoted, so its words are the client's. */
  statedControl: string;
  difference: string;
  periodNote: string;
}

/** What the firm says itself; the control is quoted. */
export const ownFindingParts = [
  'title',
  'fact',
  'difference',
  'periodNote',
] as const satisfies readonly (keyof FindingText)[];

export type FindingTextRefusal =
  'finding.text-missing' | 'finding.text-not-storable' | 'finding.banned-word' | 'finding.word-unconfirmed';

/**
 * A finding says what was seen, what was stated and where the two differ, in words that claim nothing beyond it. A word
 * that may be a fact stands once whoever writes has looked at it again and said yes to that word.
 */
export function isFactual(
  text: FindingText,
  words: WordRules,
  confirmedWords: readonly string[],
): Decision<FindingTextRefusal> {
  const needed = [text.title, text.fact, text.statedControl, text.difference];
  if (needed.some(isBlank)) return refuse('finding.text-missing');
  const storable =
    isStorableText(text.title, textLimits.line) && Object.values(text).every((one) => isStorableText(one));
  if (!storable) return refuse('finding.text-not-storable');
  const own = ownFindingParts.map((part) => text[part]);
  if (own.some((one) => refusedWords(one, words).length > 0)) return refuse('finding.banned-word');
  return unconfirmedWords(own, words, confirmedWords).length > 0 ? refuse('finding.word-unconfirmed') : allow;
}
