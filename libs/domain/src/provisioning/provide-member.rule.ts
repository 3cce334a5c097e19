import { refuse, type Decision } from '../decision';
import { mayInviteMember, type InviteMemberFacts, type InviteMemberRefusal } from '../firm/invite-member.rule';

export type ProvideMemberRefusal =
  'provisioning.provider-off' | 'provisioning.domain-not-named' | 'provisioning.other-domain' | InviteMemberRefusal;

export interface ProvideMemberFacts extends Pick<InviteMemberFacts, 'admittedEmails' | 'invitedEmails'> {
  name: string;
  /** The address by which the person is known, in lower case. */
  userName: string;
  /** People come in by the firm's provider. */
  isProviderOn: boolean;
  domains: readonly string[];
}

/**
 * May the firm's provider say who joins? Whom it says comes in by it and by nothing else, so it is in use, and the firm has
 * named the domains of its own people: an address is what they are known by. They join as the plainest member there is.
 */
export function mayProvideMember(facts: ProvideMemberFacts): Decision<ProvideMemberRefusal> {
  const { userName, domains, isProviderOn } = facts;
  if (!isProviderOn) return refuse('provisioning.provider-off');
  if (domains.length === 0) return refuse('provisioning.domain-not-named');
  if (!domains.includes(userName.split('@').at(-1) ?? '')) return refuse('provisioning.other-domain');
  return mayInviteMember({ ...facts, email: userName, firmRoles: ['member'], knownRoles: ['member'] });
}
