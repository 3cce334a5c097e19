import type { LedgerFact } from '@akashi/domain/ledger';

/** One thing done in the engagement, as it was hashed. */
export interface LedgerEventView {
  seq: number;
  /** UTC with milliseconds. */
  at: string;
  action: string;
  actor: { id: string; name: string; role: string; authn: string };
  entity: { type: string; id: string; version: number | null };
  facts: Record<string, LedgerFact>;
  beforeSha256: string | null;
  afterSha256: string | null;
  reason: string | null;
  /** Hex: hash of the event, and the root of the log with this event as its last. */
  leaf: string;
  rootAfter: string;
}

/** A page of a ledger, newest first. `next` is the sequence number to ask the following page with, null at the end. */
export interface LedgerPage {
  size: number;
  /** Hex. */
  root: string;
  events: LedgerEventView[];
  next: number | null;
}

export interface LedgerCheckpointView {
  size: number;
  root: string;
  reason: string;
  signedAt: string;
  note: string;
  isTimeStamped: boolean;
}

export type LedgerFaultCode =
  | 'event-not-canonical'
  | 'event-out-of-sequence'
  | 'event-of-another-ledger'
  | 'leaf-differs'
  | 'root-differs'
  | 'head-differs'
  | 'checkpoint-beyond-ledger'
  | 'checkpoint-root-differs'
  | 'checkpoint-signature-differs';

/** What recomputing the whole log came to. The first fault alone is named: what follows it stands on nothing. */
export interface LedgerVerificationView {
  holds: boolean;
  size: number;
  /** Recomputed from the events, hex. */
  root: string;
  checkpoints: number;
  /** `seq` of the event, or size of the checkpoint, with the fault. */
  fault: { code: LedgerFaultCode; at: number } | null;
  /** Hex SHA-256 of the public key in its standard form (SPKI, DER): the one the report prints. */
  keyFingerprint: string;
}

/** Everything needed to check a ledger without Akashi. */
export interface LedgerExport {
  origin: string;
  size: number;
  root: string;
  publicKeyPem: string;
  /** Canonical JSON of each event, in order: the bytes that were hashed. */
  events: string[];
  checkpoints: { size: number; note: string }[];
}
