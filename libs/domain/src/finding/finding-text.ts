import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { refusedWords, type WordRules } from '../text/factual-words';

/** 事実, 個別管理策の記載, 差異, 期間・対象: facts only, without cause, severity or advice. */
export interface FindingText {
  title: string;
  fact: string;
  /** What the statement says the control is: quoted, so its words are the client's. */
  statedControl: string;
  difference: string;
  periodNote: string;
}

export type FindingTextRefusal = 'finding.text-missing' | 'finding.text-not-storable' | 'finding.banned-word';

/** A finding says what was seen, what was stated and where the two differ, in words that claim nothing beyond it. */
export function isFactual(text: FindingText, words: WordRules): Decision<FindingTextRefusal> {
  const needed = [text.title, text.fact, text.statedControl, text.difference];
  if (needed.some(isBlank)) return refuse('finding.text-missing');
  const storable =
    isStorableText(text.title, textLimits.line) && Object.values(text).every((one) => isStorableText(one));
  if (!storable) return refuse('finding.text-not-storable');
  const own = [text.title, text.fact, text.difference, text.periodNote];
  return own.some((one) => refusedWords(one, words).length > 0) ? refuse('finding.banned-word') : allow;
}
