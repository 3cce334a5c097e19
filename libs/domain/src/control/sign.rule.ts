import { allow, refuse, type Decision } from '../decision';
import { isCurrent, type SignOff, type SignOffRole } from './sign-off';

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
