import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../firm/storable-text';
import type { DeviationState } from '../sampling';
import { bannedWords } from './banned-words';
import { isReported, type FindingState } from './finding-state';

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
export function isFactual(text: FindingText, words: readonly string[]): Decision<FindingTextRefusal> {
  const needed = [text.title, text.fact, text.statedControl, text.difference];
  if (needed.some(isBlank)) return refuse('finding.text-missing');
  const storable =
    isStorableText(text.title, textLimits.line) && Object.values(text).every((one) => isStorableText(one));
  if (!storable) return refuse('finding.text-not-storable');
  const own = [text.title, text.fact, text.difference, text.periodNote];
  return own.some((one) => bannedWords(one, words).length > 0) ? refuse('finding.banned-word') : allow;
}

export type RaiseFindingRefusal =
  | FindingTextRefusal
  | 'test.fieldwork-not-open'
  | 'finding.without-deviation'
  | 'finding.deviations-of-several-tests'
  | 'deviation.already-evaluated';

export interface RaiseFindingFacts {
  engagementState: EngagementState;
  text: FindingText;
  bannedWords: readonly string[];
  deviations: readonly { testId: string; state: DeviationState }[];
}

/** A finding is raised from deviations seen in one test, none of which has come to an end yet. */
export function mayRaiseFinding(facts: RaiseFindingFacts): Decision<RaiseFindingRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.deviations.length === 0) return refuse('finding.without-deviation');
  if (new Set(facts.deviations.map(({ testId }) => testId)).size > 1)
    return refuse('finding.deviations-of-several-tests');
  const ended = facts.deviations.some(({ state }) => state === 'explained' || state === 'raised');
  return ended ? refuse('deviation.already-evaluated') : isFactual(facts.text, facts.bannedWords);
}

export type ReviseFindingRefusal =
  FindingTextRefusal | 'test.fieldwork-not-open' | 'finding.already-reported' | 'finding.withdrawn';

export interface ReviseFindingFacts {
  engagementState: EngagementState;
  state: FindingState;
  text: FindingText;
  bannedWords: readonly string[];
}

/** The text may be put better until it is reported; a new text has to be confirmed and reviewed anew. */
export function mayReviseFinding(facts: ReviseFindingFacts): Decision<ReviseFindingRefusal> {
  if (facts.state === 'withdrawn') return refuse('finding.withdrawn');
  if (isReported(facts.state)) return refuse('finding.already-reported');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  return isFactual(facts.text, facts.bannedWords);
}
