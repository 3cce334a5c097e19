import { refuse, type Decision } from '../decision';
import { mayEnableMember, type EnableMemberFacts, type EnableMemberRefusal } from '../firm/enable-member.rule';

export type EnableByProviderRefusal = 'provisioning.ended-by-person' | EnableMemberRefusal;

export interface EnableByProviderFacts extends EnableMemberFacts {
  /** It was the provider who ended the membership, and nobody has changed that since. */
  isEndedByProvider: boolean;
}

/** A provider takes back what it ended. Whom a colleague stopped, for a reason that was written down, a colleague lets in again. */
export function mayEnableByProvider(facts: EnableByProviderFacts): Decision<EnableByProviderRefusal> {
  if (facts.isDisabled && !facts.isEndedByProvider) return refuse('provisioning.ended-by-person');
  return mayEnableMember(facts);
}
