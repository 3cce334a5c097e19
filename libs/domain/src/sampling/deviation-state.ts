export const deviationStates = ['open', 'explanation_proposed', 'explained', 'raised'] as const;

export type DeviationState = (typeof deviationStates)[number];

/** One step of an evaluation. A refused explanation opens the deviation again; `raised` takes it into a finding. */
export const deviationOutcomes = ['explanation_proposed', 'explained', 'explanation_refused', 'raised'] as const;

export type DeviationOutcome = (typeof deviationOutcomes)[number];

/** The state a deviation is in after this step of its evaluation. */
export function deviationStateAfter(outcome: DeviationOutcome): DeviationState {
  return outcome === 'explanation_refused' ? 'open' : outcome;
}
