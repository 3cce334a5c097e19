import { allow, refuse, type Decision } from '../decision';
import { isStorableText } from '../text/storable-text';

export type PasswordRefusal = 'password.too-short' | 'password.too-long' | 'password.contains-name';

export interface UsePasswordFacts {
  password: string;
  /** What anybody may know of its owner: names and the part of the address before the @. */
  knownWords: readonly string[];
}

/** Code points. Length is what makes a password hard to guess; the upper bound only keeps hashing it cheap. */
export const passwordLength = { min: 12, max: 200 } as const;

/** A password is long and does not hold what is printed on its owner's card. No other composition is asked for. */
export function mayUsePassword({ password, knownWords }: UsePasswordFacts): Decision<PasswordRefusal> {
  const length = [...password].length;
  if (length < passwordLength.min) return refuse('password.too-short');
  if (length > passwordLength.max || !isStorableText(password)) return refuse('password.too-long');
  const plain = password.normalize('NFKC').toLowerCase();
  const known = knownWords.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.length >= 3);
  return known.some((word) => plain.includes(word)) ? refuse('password.contains-name') : allow;
}
