/** What a sign-in waits for after the password: a factor that the person has, or that they set one up. */
export type AwaitedFactor = 'factor' | 'enrolment';

export interface SignInFacts {
  /** A second factor was given when this session was opened. */
  hasGivenFactor: boolean;
  hasFactor: boolean;
  /** Asked of everyone in the firm, or of this person. */
  isRequired: boolean;
}

/** Whoever has a second factor gives it, asked for or not; whoever is asked for one and has none sets it up first. */
export function awaitedAtSignIn({ hasGivenFactor, hasFactor, isRequired }: SignInFacts): AwaitedFactor | null {
  if (hasGivenFactor) return null;
  if (hasFactor) return 'factor';
  return isRequired ? 'enrolment' : null;
}
