import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { repeatsText } from '../procedure/repeats-text';

export type TakeProposedRequestsRefusal = 'request.fieldwork-not-open' | 'request.repeats-procedure';

export interface TakeProposedRequestsFacts {
  engagementState: EngagementState;
  requests: readonly {
    readonly title: string;
    readonly wanted: string;
    readonly shows: string;
    /** The texts of the procedures that the request comes from: they stay in the firm. */
    readonly procedures: readonly string[];
  }[];
}

/** Whoever takes a proposal over may word it anew, but not by the procedure that no client is told. */
export function mayTakeProposedRequests(facts: TakeProposedRequestsFacts): Decision<TakeProposedRequestsRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('request.fieldwork-not-open');
  const isTold = facts.requests.some(({ title, wanted, shows, procedures }) =>
    procedures.some((text) => [title, wanted, shows].some((said) => repeatsText(said, text))),
  );
  return isTold ? refuse('request.repeats-procedure') : allow;
}
