import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type EndDropLinkRefusal = 'drop-link.ended' | 'drop-link.reason-missing' | ReasonRefusal;

/** A link is ended at any time, with a reason; what came through it stays. */
export function mayEndDropLink({
  isEnded,
  reason,
}: {
  isEnded: boolean;
  reason: string;
}): Decision<EndDropLinkRefusal> {
  if (isEnded) return refuse('drop-link.ended');
  return statesReason(reason, 'drop-link.reason-missing');
}
