import { allow, refuse, type Decision } from '../decision';

export type ChangePasswordRefusal = 'password.old-wrong' | 'password.unchanged';

export interface ChangePasswordFacts {
  /** The password that stands was given, and is right. */
  isOldRight: boolean;
  isSame: boolean;
}

/** A password is changed by whoever knows the one that stands: an open page that somebody left is not enough. */
export function mayChangePassword({ isOldRight, isSame }: ChangePasswordFacts): Decision<ChangePasswordRefusal> {
  if (!isOldRight) return refuse('password.old-wrong');
  return isSame ? refuse('password.unchanged') : allow;
}
