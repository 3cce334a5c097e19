import { allow, refuse, type Decision } from '../decision';
import type { KindAtClient } from './client-person-kind';

export type IssueClientPasswordLinkRefusal =
  'password.own-link' | 'password.works-elsewhere' | 'client-person.ended' | 'client-person.owner-by-firm';

export interface IssueClientPasswordLinkFacts {
  isEnded: boolean;
  kind: KindAtClient;
  by: 'firm' | 'owner';
  isOneself: boolean;
  /** The person signs in at another firm or client by the same password. */
  worksElsewhere: boolean;
}

/**
 * A link goes to a client's person from above them: to an owner from the firm, to a colleague from the owner as well. Nobody
 * hands one to themselves, and none opens a place that was not the issuer's to open.
 */
export function mayIssueClientPasswordLink(
  facts: IssueClientPasswordLinkFacts,
): Decision<IssueClientPasswordLinkRefusal> {
  if (facts.isEnded) return refuse('client-person.ended');
  if (facts.isOneself) return refuse('password.own-link');
  if (facts.by === 'owner' && facts.kind === 'owner') return refuse('client-person.owner-by-firm');
  return facts.worksElsewhere ? refuse('password.works-elsewhere') : allow;
}
