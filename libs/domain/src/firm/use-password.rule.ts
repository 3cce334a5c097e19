import { allow, refuse, type Decision } from '../decision';
import { isStorableText } from '../text/storable-text';
import { isOnePattern, knownWordsOf, plainPassword, type OwnerOfPassword } from './password-text';

export type PasswordRefusal =
  'password.too-short' | 'password.too-long' | 'password.one-pattern' | 'password.common' | 'password.contains-name';

export interface UsePasswordFacts {
  password: string;
  owner: OwnerOfPassword;
  /** It stands on a list of passwords that were stolen elsewhere. */
  isCommon: boolean;
}

/** Code points. Length is what makes a password hard to guess; the upper bound only keeps hashing it cheap. */
export const passwordLength = { min: 12, max: 200 } as const;

/**
 * A password is long, is none that others use or that goes on by itself, and does not hold what is printed on its owner's
 * card. No composition is asked for: a sentence will do.
 */
export function mayUsePassword({ password, owner, isCommon }: UsePasswordFacts): Decision<PasswordRefusal> {
  const length = [...password].length;
  if (length < passwordLength.min) return refuse('password.too-short');
  if (length > passwordLength.max || !isStorableText(password)) return refuse('password.too-long');
  if (isOnePattern(password)) return refuse('password.one-pattern');
  if (isCommon) return refuse('password.common');
  const plain = plainPassword(password);
  return knownWordsOf(owner).some((word) => plain.includes(word)) ? refuse('password.contains-name') : allow;
}
