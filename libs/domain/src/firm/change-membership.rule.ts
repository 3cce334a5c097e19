import { allow, refuse, type Decision } from '../decision';

export type ChangeMembershipRefusal = 'member.own-membership' | 'member.last-administrator';

/** What the change leaves of a member: the roles they hold afterwards, none when the membership is ended. */
export interface ChangeMembershipFacts {
  userId: string;
  rolesAfter: readonly string[];
  /** Who asks. */
  askedBy: string;
  /** Everyone who administers the firm as the rows stand under the lock, the member among them if they do. */
  administrators: readonly string[];
}

/**
 * Nobody changes what they are themselves in the firm, and a firm always has somebody who administers it: the last one
 * stays, however many are taken away at the same moment.
 */
export function mayChangeMembership(facts: ChangeMembershipFacts): Decision<ChangeMembershipRefusal> {
  const { userId, rolesAfter, administrators } = facts;
  if (facts.askedBy === userId) return refuse('member.own-membership');
  const others = administrators.filter((one) => one !== userId);
  const isLast = administrators.includes(userId) && others.length === 0 && !rolesAfter.includes('firm_admin');
  return isLast ? refuse('member.last-administrator') : allow;
}
