import type { BoundKind, LedgerFact, RowDifference } from '@akashi/domain/ledger';

/** One thing done in the engagement, as it was hashed. */
export interface LedgerEventView {
  seq: number;
  /** UTC with milliseconds; empty, as everything but the hashes, where the text was spoilt and cannot be read. */
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
  /** As the firm's key signed it, with the cosignatures of the witnesses under it. */
  note: string;
  /** Names of the witnesses that cosigned it. */
  witnesses: string[];
  /** When the time-stamping authority says that it was there; null without its token. */
  stampedAt: string | null;
}

/**
 * Why a witness did not cosign. ahead: it saw more of the log than there is. forked: it saw another log of this length. inconsistent: the
 * log does not continue the one it saw.
 */
export type WitnessFault =
  'unreachable' | 'unknown-log' | 'unknown-key' | 'ahead' | 'forked' | 'inconsistent' | 'not-a-cosignature';

/** Somebody outside who keeps the last place of this log. */
export interface WitnessView {
  name: string;
  /** The line by which whoever checks is told of it. */
  verifierKey: string;
  /** The largest place that it cosigned, and when; 0 and null where there is none. */
  size: number;
  cosignedAt: string | null;
  askedAt: string | null;
  /** Signed places that it has not cosigned since. */
  waiting: number;
  fault: { code: WitnessFault; since: string; seenSize: number | null } | null;
}

/** Why a place has no time-stamp. refused: the answer holds no token. */
export type TimestampProblem =
  | 'unreachable'
  | 'refused'
  | 'malformed'
  | 'imprint-differs'
  | 'nonce-differs'
  | 'signature-differs'
  | 'not-for-time-stamping'
  | 'certificate-expired'
  | 'chain-untrusted'
  | 'time-implausible';

/** How the log's signed places stand with the time-stamping authority. */
export interface TimestampsView {
  /** The host that is asked; null where none is configured. */
  authority: string | null;
  /** Signed places that wait for a token, and since when the oldest does. */
  waiting: number;
  waitingSince: string | null;
  fault: { code: TimestampProblem; since: string } | null;
}

/** How a log is held outside of its database, and what stands in the way of that. */
export interface LedgerAnchoringView {
  /** What a witness is told to look at: this log, and all of the firm's. */
  origin: string;
  firmOrigin: string;
  /** The key refused to sign, as the log does not continue what it signed last; null once a later place was signed. */
  refusal: { at: string; size: number; signedSize: number } | null;
  witnesses: WitnessView[];
  timestamps: TimestampsView;
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

/** What made the comparison happen. */
export type ReconciliationReason = 'request' | 'nightly' | 'approval' | 'package';

/** What is compared: rows of each kind, what passkeys signed, the events themselves and the places that were signed. */
export type ComparedKind = BoundKind | 'assertion' | 'event' | 'checkpoint';

/** One row that is not as it was recorded. */
export interface DifferingRow {
  kind: ComparedKind;
  difference: RowDifference;
  /** Which thing, and which of its rows. */
  key: string;
  row: string;
  /** What an auditor calls it; '' when it is gone. */
  name: string;
  /** The id that its page is opened by; '' when it has none. */
  page: string;
  /** The event that says how it stood; null when there is none. */
  event: { seq: number; at: string; actor: string } | null;
  /** First digits of the value as it was recorded and as it is, null where there is none. */
  recorded: string | null;
  today: string | null;
}

/** What comparing everything that is shown as final with the events came to. */
export interface ReconciliationView {
  ranAt: string;
  tookMs: number;
  reason: ReconciliationReason;
  /** Events in the ledger. */
  size: number;
  kinds: { kind: ComparedKind; rows: number; differing: number }[];
  differing: number;
  /** The first of them. */
  differences: DifferingRow[];
  /** When everything last was as it was recorded; null when that has not been. */
  lastHeldAt: string | null;
}

/** The newest comparison; null while there was none. */
export interface StandingReconciliation {
  reconciliation: ReconciliationView | null;
}

/** A key that signs the firm's ledgers, with its days. */
export interface LedgerKeyView {
  /** 1 is the key that the firm began with. */
  number: number;
  /** Hex SHA-256 of the public key in its standard form (SPKI, DER): the one the report prints. */
  fingerprint: string;
  /** SPKI, PEM. */
  publicKeyPem: string;
  /** The line by which a witness is told of it. */
  verifierKey: string;
  /** UTC; null for the first, which signs from the beginning. */
  from: string | null;
  /** UTC; null for the key that signs today. */
  retired: string | null;
  /** The note under which the key before announced this one; null for the first. */
  announcement: string | null;
}

/** The keys of a firm, the first first. Where the list is not whole, what is missing was rewritten in the database. */
export interface LedgerKeysView {
  firmName: string;
  keys: LedgerKeyView[];
  isWhole: boolean;
}

/** Everything needed to check a ledger without Akashi. */
export interface LedgerExport {
  origin: string;
  size: number;
  root: string;
  /** The key that signs today. */
  publicKeyPem: string;
  keys: LedgerKeyView[];
  /** Canonical JSON of each event, in order: the bytes that were hashed. */
  events: string[];
  checkpoints: { size: number; note: string }[];
}
