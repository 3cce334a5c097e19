import { allow, refuse, type Decision } from '../decision';
import { isOfFirm, type ClaimedAddress } from './claimed-address';

export type LinkIdentityRefusal = 'identity-provider.other-domain' | 'identity-provider.linked-elsewhere';

/** An identity is linked by whoever came back with it, and is one person's in a firm. */
export function mayLinkIdentity(facts: {
  address: ClaimedAddress;
  domains: readonly string[];
  isAnothers: boolean;
}): Decision<LinkIdentityRefusal> {
  if (!isOfFirm(facts.address, facts.domains)) return refuse('identity-provider.other-domain');
  return facts.isAnothers ? refuse('identity-provider.linked-elsewhere') : allow;
}
