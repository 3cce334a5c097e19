import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isReported, type FindingState } from './finding-state';
import type { WordRules } from '../text/factual-words';
import { isFactual, type FindingText, type FindingTextRefusal } from './finding-text';

export type ReviseFindingRefusal =
  FindingTextRefusal | 'test.fieldwork-not-open' | 'finding.already-reported' | 'finding.withdrawn';

export interface ReviseFindingFacts {
  engagementState: EngagementState;
  state: FindingState;
  /** Reopened for a correction of the report that it stands in. */
  isReopened: boolean;
  text: FindingText;
  words: WordRules;
  /** Words to be weighed that whoever writes has said yes to. */
  confirmedWords: readonly string[];
}

/** The text may be put better until it is reported, and again where a correction reopened it; a new text has to be confirmed and reviewed anew. */
export function mayReviseFinding(facts: ReviseFindingFacts): Decision<ReviseFindingRefusal> {
  if (facts.state === 'withdrawn') return refuse('finding.withdrawn');
  if (isReported(facts.state) && !facts.isReopened) return refuse('finding.already-reported');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  return isFactual(facts.text, facts.words, facts.confirmedWords);
}
