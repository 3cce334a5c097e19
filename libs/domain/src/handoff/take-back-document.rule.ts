import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type TakeBackDocumentRefusal = 'release.taken-back' | 'release.reason-missing' | ReasonRefusal;

/** What was released is taken back with a reason that the client reads; that it was read stays where reading is logged. */
export function mayTakeBackDocument(facts: {
  isTakenBack: boolean;
  reason: string;
}): Decision<TakeBackDocumentRefusal> {
  if (facts.isTakenBack) return refuse('release.taken-back');
  return statesReason(facts.reason, 'release.reason-missing');
}
