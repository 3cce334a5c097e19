import { allow, refuse, type Decision } from '../decision';

export type NameMemberRefusal = 'member.disabled';

export interface NameMemberFacts {
  isDisabled: boolean;
}

/** Work is given to those who work here: whoever has been disabled joins no team, leads nothing and is assigned no paper. */
export function mayNameMember({ isDisabled }: NameMemberFacts): Decision<NameMemberRefusal> {
  return isDisabled ? refuse('member.disabled') : allow;
}
