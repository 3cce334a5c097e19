import { allow, refuse, type Decision } from '../decision';

export type UseIdentityRefusal =
  'identity-provider.other-domain' | 'identity-provider.not-linked' | 'identity-provider.linked-elsewhere';

/** What a provider says of somebody's address. It says whether they are of the firm, and never who they are. */
export interface ClaimedAddress {
  email: string | null;
  /** False where the provider says that it did not check. */
  isVerified: boolean;
}

/** Whoever the provider lets in is of the firm where it named its domains: a guest of the provider's is not. */
function isOfFirm({ email, isVerified }: ClaimedAddress, domains: readonly string[]): boolean {
  if (domains.length === 0) return true;
  const domain = email?.toLowerCase().split('@').at(-1) ?? '';
  return isVerified && domains.includes(domain);
}

/** An identity is linked by whoever came back with it, and is one person's in a firm. */
export function mayLinkIdentity(facts: {
  address: ClaimedAddress;
  domains: readonly string[];
  isAnothers: boolean;
}): Decision<UseIdentityRefusal> {
  if (!isOfFirm(facts.address, facts.domains)) return refuse('identity-provider.other-domain');
  return facts.isAnothers ? refuse('identity-provider.linked-elsewhere') : allow;
}

/** Only whoever linked the identity comes in by it: an address that is the same opens nothing. */
export function mayComeByIdentity(facts: {
  address: ClaimedAddress;
  domains: readonly string[];
  isLinked: boolean;
}): Decision<UseIdentityRefusal> {
  if (!isOfFirm(facts.address, facts.domains)) return refuse('identity-provider.other-domain');
  return facts.isLinked ? allow : refuse('identity-provider.not-linked');
}
