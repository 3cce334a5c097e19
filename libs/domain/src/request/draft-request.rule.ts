import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isRequestTextWhole, type RequestText, type RequestTextRefusal } from './request-text';

export type DraftRequestRefusal = RequestTextRefusal | 'request.fieldwork-not-open' | 'request.answerer-unknown';

export interface DraftRequestFacts {
  engagementState: EngagementState;
  text: RequestText;
  /** Who is to answer works at the client today; true where nobody is named yet. */
  answererIsThere: boolean;
}

/** Papers are asked for while there is a plan to ask for; before it nobody knows what is needed. */
export function mayDraftRequest(facts: DraftRequestFacts): Decision<DraftRequestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('request.fieldwork-not-open');
  if (!facts.answererIsThere) return refuse('request.answerer-unknown');
  return isRequestTextWhole(facts.text);
}
