import { refuse, type Decision } from '../decision';
import { mayDraftRequest, type DraftRequestFacts, type DraftRequestRefusal } from './draft-request.rule';
import { awaitsAnswer, type RequestState } from './request-state';

export type ReviseRequestRefusal = DraftRequestRefusal | 'request.answered';

export interface ReviseRequestFacts extends DraftRequestFacts {
  state: RequestState;
}

/** What is asked is changed as long as nobody has answered it; an answer belongs to the words that it answers. */
export function mayReviseRequest(facts: ReviseRequestFacts): Decision<ReviseRequestRefusal> {
  if (facts.state !== 'draft' && !awaitsAnswer(facts.state)) return refuse('request.answered');
  return mayDraftRequest(facts);
}
