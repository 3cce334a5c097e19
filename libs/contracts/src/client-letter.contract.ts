import type { PointAnswer } from '@akashi/domain/report';

/*
 * The representation letter as its client's people see it: the points that they are asked for, and how they were signed. Every
 * field is here because they are to read it.
 */

/** A point of the letter, with what was said to it; null and empty before it is signed. */
export interface ClientLetterPointView {
  code: string;
  textJa: string;
  textEn: string;
  answer: PointAnswer | null;
  words: string;
}

/** How it was signed. */
export interface ClientLetterSignatureView {
  signedByName: string;
  signerTitle: string;
  signerAuthority: string;
  signedAt: string;
  fileName: string;
}

export interface ClientLetterView {
  id: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  points: ClientLetterPointView[];
  signBy: string;
  note: string;
  requestedByName: string;
  requestedAt: string;
  /** The audit is closed: nothing can be signed any more. */
  isOver: boolean;
  signature: ClientLetterSignatureView | null;
}
