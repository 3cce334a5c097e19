import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { awaitsFactAnswer, type ClientFindingStage, type FactAnswer } from './client-finding-stage';

export type AnswerFindingRefusal =
  | ClosedEngagementRefusal
  | 'finding.being-revised'
  | 'finding.not-asked'
  | 'finding.answer-words-missing'
  | 'finding.answer-words-not-storable';

export interface AnswerFindingFacts {
  engagementState: EngagementState;
  stage: ClientFindingStage;
  answer: FactAnswer;
  words: string;
}

/** The client's approver says what it is: as stated, with something to add, or not so — and then in which words. */
export function mayAnswerFinding({ answer, words, ...facts }: AnswerFindingFacts): Decision<AnswerFindingRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.stage === 'being-revised') return refuse('finding.being-revised');
  if (!awaitsFactAnswer(facts.stage)) return refuse('finding.not-asked');
  if (answer !== 'confirmed' && isBlank(words)) return refuse('finding.answer-words-missing');
  return isStorableText(words, textLimits.reason) ? allow : refuse('finding.answer-words-not-storable');
}
