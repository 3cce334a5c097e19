import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isExpectable } from './expected-ids';
import { isRequestTextWhole, type RequestText, type RequestTextRefusal } from './request-text';

export type DraftRequestRefusal =
  RequestTextRefusal | 'request.fieldwork-not-open' | 'request.answerer-unknown' | 'request.expected-unfit';

export interface DraftRequestFacts {
  engagementState: EngagementState;
  text: RequestText;
  /** The ids that are looked for in what comes; left out where what is expected stays. */
  expected?: readonly string[] | undefined;
  /** Who is to answer works at the client today; true where nobody is named yet. */
  answererIsThere: boolean;
}

/** Papers are asked for while there is a plan to ask for; before it nobody knows what is needed. */
export function mayDraftRequest(facts: DraftRequestFacts): Decision<DraftRequestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('request.fieldwork-not-open');
  if (!facts.answererIsThere) return refuse('request.answerer-unknown');
  if (!isExpectable(facts.expected ?? [])) return refuse('request.expected-unfit');
  return isRequestTextWhole(facts.text);
}
