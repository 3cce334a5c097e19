import type { Decision } from '../decision';
import { mayChangeMembership, type ChangeMembershipRefusal } from '../firm/change-membership.rule';

export type EndByProviderRefusal = Exclude<ChangeMembershipRefusal, 'member.own-membership'>;

export interface EndByProviderFacts {
  userId: string;
  /** Everyone who administers the firm as the rows stand under the lock. */
  administrators: readonly string[];
}

/** Whoever leaves the firm leaves at the provider, whoever made its token; a firm keeps its last administrator all the same. */
export function mayEndByProvider(facts: EndByProviderFacts): Decision<EndByProviderRefusal> {
  return mayChangeMembership({ ...facts, rolesAfter: [], askedBy: '' }) as Decision<EndByProviderRefusal>;
}
