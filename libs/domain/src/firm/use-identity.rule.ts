import { allow, refuse, type Decision } from '../decision';
import { isOfFirm, type ClaimedAddress } from './claimed-address';

export type UseIdentityRefusal = 'identity-provider.other-domain' | 'identity-provider.not-linked';

/** Only whoever linked the identity comes in by it: an address that is the same opens nothing. */
export function mayComeByIdentity(facts: {
  address: ClaimedAddress;
  domains: readonly string[];
  isLinked: boolean;
}): Decision<UseIdentityRefusal> {
  if (!isOfFirm(facts.address, facts.domains)) return refuse('identity-provider.other-domain');
  return facts.isLinked ? allow : refuse('identity-provider.not-linked');
}
