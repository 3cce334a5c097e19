import { refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import {
  mayChangeMembership,
  type ChangeMembershipFacts,
  type ChangeMembershipRefusal,
} from './change-membership.rule';

export type DisableMemberRefusal =
  'member.already-disabled' | 'member.reason-missing' | 'reason.not-storable' | ChangeMembershipRefusal;

export interface DisableMemberFacts extends Omit<ChangeMembershipFacts, 'rolesAfter'> {
  isDisabled: boolean;
  reason: string;
}

/** A membership is ended for a reason that can be read later. What the person did stays theirs. */
export function mayDisableMember(facts: DisableMemberFacts): Decision<DisableMemberRefusal> {
  if (facts.isDisabled) return refuse('member.already-disabled');
  if (isBlank(facts.reason)) return refuse('member.reason-missing');
  if (!isStorableText(facts.reason, textLimits.reason)) return refuse('reason.not-storable');
  return mayChangeMembership({ ...facts, rolesAfter: [] });
}
