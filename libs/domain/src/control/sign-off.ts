import { allow, refuse, type Decision } from '../decision';

/** What a signature says: I did it, I reviewed it, I reviewed its quality, I let it go out. */
export const signOffRoles = ['preparer', 'reviewer', 'quality_reviewer', 'approver'] as const;

export type SignOffRole = (typeof signOffRoles)[number];

/** A signature under the canonical form of what the signer saw, given by its SHA-256 in hex. */
export interface SignOff {
  signerId: string;
  role: SignOffRole;
  subjectDigest: string;
  voided: boolean;
}

/** A signature holds while nobody voided it and what was signed is still what is there. */
export function isCurrent(signOff: SignOff, digestToday: string): boolean {
  return !signOff.voided && signOff.subjectDigest === digestToday;
}

/** The signature of this role that holds today, if there is one. */
export function currentSignOff(
  signOffs: readonly SignOff[],
  role: SignOffRole,
  digestToday: string,
): SignOff | undefined {
  return signOffs.find((signOff) => signOff.role === role && isCurrent(signOff, digestToday));
}

export type SignRefusal =
  'sign-off.subject-changed' | 'sign-off.role-taken' | 'sign-off.same-person' | 'sign-off.earlier-role-missing';

export interface SignFacts {
  signerId: string;
  role: SignOffRole;
  /** Digest of what the signer had before their eyes, and of what is stored now. */
  seenDigest: string;
  digestToday: string;
  signOffs: readonly SignOff[];
  /** Roles that must have signed before this one, for this subject. */
  after: readonly SignOffRole[];
}

/**
 * Four eyes: each signature on a thing is another person's, in its order, and under exactly what the signer saw.
 * Preparer, reviewer, quality reviewer and approver are never the same person twice.
 */
export function maySign(facts: SignFacts): Decision<SignRefusal> {
  if (facts.seenDigest !== facts.digestToday) return refuse('sign-off.subject-changed');
  const current = facts.signOffs.filter((signOff) => isCurrent(signOff, facts.digestToday));
  if (current.some(({ role }) => role === facts.role)) return refuse('sign-off.role-taken');
  if (current.some(({ signerId }) => signerId === facts.signerId)) return refuse('sign-off.same-person');
  const signed = new Set(current.map(({ role }) => role));
  return facts.after.every((role) => signed.has(role)) ? allow : refuse('sign-off.earlier-role-missing');
}
