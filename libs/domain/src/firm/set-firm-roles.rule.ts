import { refuse, type Decision } from '../decision';
import {
  mayChangeMembership,
  type ChangeMembershipFacts,
  type ChangeMembershipRefusal,
} from './change-membership.rule';

export type SetFirmRolesRefusal =
  'member.already-disabled' | 'member.role-missing' | 'member.role-unknown' | ChangeMembershipRefusal;

export interface SetFirmRolesFacts extends ChangeMembershipFacts {
  isDisabled: boolean;
  /** The roles there are. */
  knownRoles: readonly string[];
}

/** Roles in the firm are given by another than their bearer, to somebody who works here. */
export function maySetFirmRoles(facts: SetFirmRolesFacts): Decision<SetFirmRolesRefusal> {
  if (facts.isDisabled) return refuse('member.already-disabled');
  if (facts.rolesAfter.length === 0) return refuse('member.role-missing');
  if (!facts.rolesAfter.every((role) => facts.knownRoles.includes(role))) return refuse('member.role-unknown');
  return mayChangeMembership(facts);
}
