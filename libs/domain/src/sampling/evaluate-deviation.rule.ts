import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { DeviationOutcome, DeviationState } from './deviation-state';

export type EvaluateDeviationRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | 'deviation.already-evaluated'
  | 'deviation.without-finding'
  | 'deviation.explained-without-reason'
  | 'deviation.no-explanation-proposed'
  | 'deviation.reviewer-recorded-it'
  | 'deviation.reviewer-proposed-it'
  | 'deviation.reviewer-lacks-role';

export interface EvaluateDeviationFacts {
  engagementState: EngagementState;
  state: DeviationState;
  outcome: DeviationOutcome;
  /** The deviation is one of those a finding of the engagement takes up. */
  inFinding: boolean;
  /** Why it is no finding, or why that explanation is refused. */
  explanation: string;
  evaluatedById: string;
  /** The evaluator reviews in this engagement (senior or engagement leader). */
  evaluatorReviews: boolean;
  recordedById: string;
  /** Who proposed the explanation that stands; null when none does. */
  proposedById: string | null;
}

function mayAnswerExplanation(facts: EvaluateDeviationFacts): Decision<EvaluateDeviationRefusal> {
  if (facts.state !== 'explanation_proposed') return refuse('deviation.no-explanation-proposed');
  if (!facts.evaluatorReviews) return refuse('deviation.reviewer-lacks-role');
  if (facts.evaluatedById === facts.recordedById) return refuse('deviation.reviewer-recorded-it');
  if (facts.evaluatedById === facts.proposedById) return refuse('deviation.reviewer-proposed-it');
  return allow;
}

/**
 * A deviation always comes to an end that can be read: a finding, or an explanation (an item outside the population) to
 * which a reviewer agreed who neither recorded the deviation nor proposed the explanation. It is never deleted.
 */
export function mayEvaluateDeviation(facts: EvaluateDeviationFacts): Decision<EvaluateDeviationRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.state === 'explained' || facts.state === 'raised') return refuse('deviation.already-evaluated');
  if (facts.outcome === 'raised') return facts.inFinding ? allow : refuse('deviation.without-finding');
  if (facts.outcome === 'explained') return mayAnswerExplanation(facts);
  const explanation = statesReason(facts.explanation, 'deviation.explained-without-reason');
  if (!explanation.allowed) return explanation;
  if (facts.outcome === 'explanation_refused') return mayAnswerExplanation(facts);
  return facts.state === 'open' ? allow : refuse('deviation.already-evaluated');
}
