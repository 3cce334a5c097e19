import { allow, refuse, type Decision } from '../decision';
import type { Conclusion } from './test-state';

/** Why a paper asks for a signature of its own, in the order in which they are told. */
export const ownSignatureReasons = [
  'sign-off.not-opened',
  'sign-off.changed-since-opened',
  'sign-off.no-evidence',
  'sign-off.has-deviation',
  'sign-off.has-open-note',
] as const;

export type SignInBatchRefusal = (typeof ownSignatureReasons)[number];

/** What the signer had before them: nothing of the paper, an earlier content of it, or what is there now. */
export type Opened = 'never' | 'earlier' | 'as-it-is';

export interface PaperInBatch {
  conclusion: Conclusion | null;
  evidence: number;
  deviations: number;
  openNotes: number;
}

export interface SignInBatchFacts extends PaperInBatch {
  role: 'preparer' | 'reviewer';
  opened: Opened;
}

/** What of the paper itself keeps it out of a batch, whoever signs. */
export function reasonsOnPaper(paper: PaperInBatch): SignInBatchRefusal[] {
  const isWorked = paper.conclusion !== 'NOT_APPLICABLE' && paper.conclusion !== 'OMITTED';
  const holds: Partial<Record<SignInBatchRefusal, boolean>> = {
    'sign-off.no-evidence': isWorked && paper.evidence === 0,
    'sign-off.has-deviation': paper.conclusion === 'DEVIATION' || paper.deviations > 0,
    'sign-off.has-open-note': paper.openNotes > 0,
  };
  return ownSignatureReasons.filter((reason) => holds[reason]);
}

/**
 * Nobody signs among others what they never had before them. What a reviewer opened before it was changed they have not seen
 * either; a preparer goes on writing in the matrix, and what they wrote there is their own.
 */
export function reasonsForOwnSignature(facts: SignInBatchFacts): SignInBatchRefusal[] {
  const unseen: SignInBatchRefusal[] = [];
  if (facts.opened === 'never') unseen.push('sign-off.not-opened');
  if (facts.opened === 'earlier' && facts.role === 'reviewer') unseen.push('sign-off.changed-since-opened');
  return [...unseen, ...reasonsOnPaper(facts)];
}

/** A batch is for what asks no question; every other paper is signed by itself. */
export function maySignInBatch(facts: SignInBatchFacts): Decision<SignInBatchRefusal> {
  const [first] = reasonsForOwnSignature(facts);
  return first === undefined ? allow : refuse(first);
}
