import { allow, refuse, type Decision } from '../decision';

export const deviationStates = ['open', 'raised_as_finding', 'explained'] as const;

export type DeviationState = (typeof deviationStates)[number];

/** FINDING: it is reported as a 発見事項. EXPLAINED: it is none (an item outside the population), and a reviewer agrees. */
export const deviationOutcomes = ['FINDING', 'EXPLAINED'] as const;

export type DeviationOutcome = (typeof deviationOutcomes)[number];

export type EvaluateDeviationRefusal =
  | 'deviation.already-evaluated'
  | 'deviation.without-finding'
  | 'deviation.explained-without-reason'
  | 'deviation.explained-without-reviewer'
  | 'deviation.reviewer-recorded-it';

export interface EvaluateDeviationFacts {
  state: DeviationState;
  outcome: DeviationOutcome;
  /** The finding it belongs to; null when it is explained. */
  findingId: string | null;
  reason: string;
  recordedById: string;
  /** The reviewer who agrees to the explanation; null when nobody has. */
  agreedById: string | null;
}

/**
 * A deviation always comes to an end that can be read: a finding, or an explanation to which a reviewer agreed who did
 * not record the deviation. It is never deleted.
 */
export function mayEvaluateDeviation(facts: EvaluateDeviationFacts): Decision<EvaluateDeviationRefusal> {
  if (facts.state !== 'open') return refuse('deviation.already-evaluated');
  if (facts.outcome === 'FINDING') return facts.findingId === null ? refuse('deviation.without-finding') : allow;
  if (facts.reason.trim() === '') return refuse('deviation.explained-without-reason');
  if (facts.agreedById === null) return refuse('deviation.explained-without-reviewer');
  if (facts.agreedById === facts.recordedById) return refuse('deviation.reviewer-recorded-it');
  return allow;
}
