import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { statesName } from '../text/stated-text';
import { isStorableText } from '../text/storable-text';

/** The longest life of a link, the most requests that one chooses, and how long one stays open once it was opened. */
export const dropLinkLimits = { days: 60, requests: 500, openHours: 8 } as const;

export type CreateDropLinkRefusal =
  | ClosedEngagementRefusal
  | 'drop-link.recipient-missing'
  | 'drop-link.recipient-not-storable'
  | 'drop-link.email-malformed'
  | 'drop-link.days-invalid'
  | 'drop-link.nothing-asked';

export interface CreateDropLinkFacts {
  engagementState: EngagementState;
  recipientName: string;
  recipientEmail: string;
  days: number;
  /** Requests that were sent and that the link would ask for. */
  requests: number;
}

/** Where the client declines the desk, one named person there is given a link that asks for requests and ends by itself. */
export function mayCreateDropLink(facts: CreateDropLinkFacts): Decision<CreateDropLinkRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  const named = statesName(facts.recipientName, 'drop-link.recipient-missing', 'drop-link.recipient-not-storable');
  if (!named.allowed) return named;
  const isEmail = facts.recipientEmail.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.recipientEmail);
  if (!isEmail || !isStorableText(facts.recipientEmail)) return refuse('drop-link.email-malformed');
  const isLong = Number.isInteger(facts.days) && facts.days >= 1 && facts.days <= dropLinkLimits.days;
  if (!isLong) return refuse('drop-link.days-invalid');
  return facts.requests > 0 ? allow : refuse('drop-link.nothing-asked');
}
