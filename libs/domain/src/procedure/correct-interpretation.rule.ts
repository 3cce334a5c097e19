import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import {
  mayWriteInterpretation,
  type WriteInterpretationFacts,
  type WriteInterpretationRefusal,
} from './write-interpretation.rule';

export type CorrectInterpretationRefusal =
  | WriteInterpretationRefusal
  | 'interpretation.nothing-changed'
  | 'interpretation.correction-reason-missing'
  | ReasonRefusal;

export interface CorrectInterpretationFacts extends WriteInterpretationFacts {
  before: string;
  reason: string;
}

/** A note is never taken away: who reads an older paper has to see what was held to be right then, and why it changed. */
export function mayCorrectInterpretation(facts: CorrectInterpretationFacts): Decision<CorrectInterpretationRefusal> {
  const written = mayWriteInterpretation(facts);
  if (!written.allowed) return written;
  if (facts.text === facts.before) return refuse('interpretation.nothing-changed');
  return statesReason(facts.reason, 'interpretation.correction-reason-missing');
}
