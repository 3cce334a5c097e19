import type { AnsweredPoint, PointAnswer } from '@akashi/domain/report';

/** Travels in the query of the upload, whose body is the letter as PDF. */
export interface RecordLetterQuery {
  datedOn: string;
  receivedOn: string;
  signerName: string;
  signerTitle: string;
  /** What gives the signer authority over the security of the service; letters of before have none. */
  signerAuthority: string;
}

/** A point of the letter, as the ruleset words it and as the client answered it. */
export interface LetterPointView {
  code: string;
  textJa: string;
  textEn: string;
  /** Null while nobody has read it off the letter. */
  answer: PointAnswer | null;
  words: string;
  /** Why the report can go out all the same, as the leader said it. */
  acknowledgement: { reason: string; byName: string; at: string } | null;
}

export interface AnswerLetterBody {
  /** Of the points as they were seen: 0 before the first time. */
  version: number;
  points: AnsweredPoint[];
  /** Why they are recorded anew; empty the first time. */
  reason: string;
}

export interface AcknowledgePointBody {
  version: number;
  reason: string;
}

export interface LetterView extends RecordLetterQuery {
  id: string;
  points: LetterPointView[];
  /** How often the points were recorded. */
  pointsVersion: number;
  fileName: string;
  fileSha256: string;
  recordedByName: string;
  recordedAt: string;
  /** The client's approver signed it on their own desk; false where the firm recorded a letter that came. */
  isSignedHere: boolean;
}

/** The letter as it was put before the client last, and whether it was signed. */
export interface LetterRequestView {
  id: string;
  signBy: string;
  note: string;
  requestedByName: string;
  requestedAt: string;
  signedByName: string | null;
  signedAt: string | null;
}

export interface LetterRequestStateView {
  /** Null while the letter was not put before the client. */
  request: LetterRequestView | null;
  /** Somebody at the client comes in here and may sign. */
  hasApprover: boolean;
}

export interface RequestLetterBody {
  /** By when it is to be signed. */
  signBy: string;
  /** What is written to the client with it; may be empty. */
  note: string;
}
