import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { DeviationState } from '../sampling';
import type { WordRules } from '../text/factual-words';
import { isFactual, type FindingText, type FindingTextRefusal } from './finding-text';

export type RaiseFindingRefusal =
  | FindingTextRefusal
  | 'test.fieldwork-not-open'
  | 'finding.without-deviation'
  | 'finding.deviations-of-several-tests'
  | 'deviation.already-evaluated'
  | 'deviation.of-ended-population';

export interface RaiseFindingFacts {
  engagementState: EngagementState;
  text: FindingText;
  words: WordRules;
  /** Words to be weighed that whoever writes has said yes to. */
  confirmedWords: readonly string[];
  deviations: readonly { testId: string; state: DeviationState; isOfEnded: boolean }[];
}

/**
 * A finding is raised from deviations seen in one test, none of which has come to an end yet. One that only items of a wrong population
 * show can be explained, never reported.
 */
export function mayRaiseFinding(facts: RaiseFindingFacts): Decision<RaiseFindingRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.deviations.length === 0) return refuse('finding.without-deviation');
  if (new Set(facts.deviations.map(({ testId }) => testId)).size > 1)
    return refuse('finding.deviations-of-several-tests');
  const ended = facts.deviations.some(({ state }) => state === 'explained' || state === 'raised');
  if (ended) return refuse('deviation.already-evaluated');
  if (facts.deviations.some(({ isOfEnded }) => isOfEnded)) return refuse('deviation.of-ended-population');
  return isFactual(facts.text, facts.words, facts.confirmedWords);
}
