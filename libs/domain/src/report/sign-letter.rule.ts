import { refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { mayAnswerLetter, type AnswerLetterRefusal } from './answer-letter.rule';
import { mayRecordLetter, type RecordLetterFacts, type RecordLetterRefusal } from './record-letter.rule';
import type { AnsweredPoint } from './representation-answer';

export type SignLetterRefusal =
  ClosedEngagementRefusal | 'letter.already-signed' | 'letter.not-drawable' | RecordLetterRefusal | AnswerLetterRefusal;

export interface SignLetterFacts extends Omit<RecordLetterFacts, 'datedOn' | 'receivedOn'> {
  engagementState: EngagementState;
  isSigned: boolean;
  /** Codes of the points that are asked for, and what is said to each. */
  asked: readonly string[];
  points: readonly AnsweredPoint[];
  /** Letters that the document could not print. */
  undrawable: readonly string[];
}

/** The client's management signs on the day it signs: every point, and what limits it in its own words. */
export function maySignLetter(facts: SignLetterFacts): Decision<SignLetterRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.isSigned) return refuse('letter.already-signed');
  const recorded = mayRecordLetter({ ...facts, datedOn: facts.today, receivedOn: facts.today });
  if (!recorded.allowed) return recorded;
  const answered = mayAnswerLetter({ ...facts, isCorrection: false, reason: '' });
  if (!answered.allowed) return answered;
  return facts.undrawable.length > 0 ? refuse('letter.not-drawable') : answered;
}
