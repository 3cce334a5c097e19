import type { EnableByProviderRefusal } from './enable-by-provider.rule';
import type { EndByProviderRefusal } from './end-by-provider.rule';
import type { JoinByProviderRefusal } from './join-by-provider.rule';
import type { ProvideMemberRefusal } from './provide-member.rule';
import type { SaidPersonRefusal } from './said-person';

export { mayEnableByProvider } from './enable-by-provider.rule';
export { mayEndByProvider } from './end-by-provider.rule';
export { mayJoinByProvider } from './join-by-provider.rule';
export { mayProvideMember } from './provide-member.rule';
export { personFilter, type PersonFilter } from './person-filter';
export { changesIn, personIn } from './read-person';
export { userSchema, type ReadPerson, type SaidPerson } from './said-person';

/** Every refusal of what a firm's provider says of its people. */
export type ProvisioningRefusal =
  | 'provisioning.filter-unreadable'
  | 'provisioning.address-fixed'
  | SaidPersonRefusal
  | ProvideMemberRefusal
  | EndByProviderRefusal
  | EnableByProviderRefusal
  | JoinByProviderRefusal;
