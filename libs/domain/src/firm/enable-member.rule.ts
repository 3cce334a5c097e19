import { allow, refuse, type Decision } from '../decision';

export type EnableMemberRefusal = 'member.not-disabled';

/** Whoever was stopped may come in again, by the password that only they know. */
export function mayEnableMember({ isDisabled }: { isDisabled: boolean }): Decision<EnableMemberRefusal> {
  return isDisabled ? allow : refuse('member.not-disabled');
}
