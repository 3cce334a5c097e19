import { allow, refuse, type Decision } from '../decision';

export type EnableMemberRefusal = 'member.not-disabled' | 'member.works-for-client';

export interface EnableMemberFacts {
  isDisabled: boolean;
  /** They have become one of the people of a client of this firm since. */
  worksForClient: boolean;
}

/** Whoever was stopped may come in again, by the password that only they know; but not while they work for a client. */
export function mayEnableMember({ isDisabled, worksForClient }: EnableMemberFacts): Decision<EnableMemberRefusal> {
  if (!isDisabled) return refuse('member.not-disabled');
  return worksForClient ? refuse('member.works-for-client') : allow;
}
