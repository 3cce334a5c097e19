import { allow, refuse, type Decision } from '../decision';
import { isOfFirm, type ClaimedAddress } from '../firm/claimed-address';

export type JoinByProviderRefusal =
  'identity-provider.other-domain' | 'identity-provider.not-linked' | 'member.email-in-use';

export interface JoinByProviderFacts {
  /** What the provider says of the address of whoever came back. */
  address: ClaimedAddress;
  domains: readonly string[];
  /** The provider said before that somebody of this address joins, and nobody came in as them yet. */
  isAwaited: boolean;
  /** Somebody has an account under the address already, in whatever firm. */
  isTaken: boolean;
}

/** The first time an address says who somebody is, and the last: from then on it is issuer and subject alone. */
export function mayJoinByProvider(facts: JoinByProviderFacts): Decision<JoinByProviderRefusal> {
  const { address, domains, isAwaited, isTaken } = facts;
  if (domains.length === 0 || !isOfFirm(address, domains)) return refuse('identity-provider.other-domain');
  if (!isAwaited) return refuse('identity-provider.not-linked');
  return isTaken ? refuse('member.email-in-use') : allow;
}
