/** Every check of a package, in the order they are made: each stands on the ones before it. */
export const checkIds = [
  'archive-readable',
  'bag-structure',
  'tag-manifest',
  'payload-complete',
  'payload-hashes',
  'key',
  'manifest-signature',
  'ledger-events',
  'ledger-root',
  'checkpoints',
  'witness',
  'passkeys',
  'known-root',
  'issued-files',
  'archive-form',
  'time-stamp',
] as const;

/** What is checked of one issued file beside the key, the signed place and the file's own hash. */
export const proofCheckIds = ['proof-readable', 'issuing-event', 'inclusion'] as const;

export type CheckId = (typeof checkIds)[number] | (typeof proofCheckIds)[number];

/** tampered: something was changed. incomplete: it cannot be checked. unchecked: left open, nothing speaks against it. */
export const statuses = ['holds', 'tampered', 'incomplete', 'unchecked'] as const;

export type Status = (typeof statuses)[number];

export const reasons = [
  'file-not-opened',
  'not-an-archive',
  'cut-off',
  'beyond-limits',
  'unsupported-archive',
  'checksum-differs',
  'name-unsafe',
  'name-twice',
  'wrapping-changed',
  'repacked',
  'not-a-bag',
  'missing',
  'not-listed',
  'hash-differs',
  'size-differs',
  'malformed',
  'not-canonical',
  'out-of-sequence',
  'of-another-ledger',
  'root-differs',
  'signature-differs',
  'key-differs',
  'key-of-another',
  'key-not-compared',
  'key-followed',
  'key-retired',
  'keys-out-of-order',
  'ledger-too-short',
  'not-covered',
  'not-by-passkey',
  'other-act',
  'other-origin',
  'holder-not-seen',
  'no-passkeys',
  'not-in-ledger',
  'hashes-only',
  'others-not-shown',
  'event-not-shown',
  'not-of-the-ledger',
  'for-inspection',
  'for-the-firm',
  'key-day-not-shown',
  'after-last-shown',
  'witness-covers-part',
  'not-cosigned',
  'no-time-stamp',
  'anchors-not-given',
  'time-stamp-malformed',
  'time-stamp-imprint-differs',
  'time-stamp-nonce-differs',
  'time-stamp-signature-differs',
  'time-stamp-not-for-time-stamping',
  'time-stamp-certificate-expired',
  'time-stamp-chain-untrusted',
  'time-stamp-time-implausible',
] as const;

export type Reason = (typeof reasons)[number];

export interface CheckResult {
  readonly id: CheckId;
  readonly status: Status;
  readonly reason?: Reason;
  /** A path, an event number or a count: never prose. */
  readonly place?: string;
}

/** Ends the check it is thrown in. */
export class CheckFault extends Error {
  constructor(
    readonly status: 'tampered' | 'incomplete',
    readonly reason: Reason,
    readonly place = '',
  ) {
    super(`${reason} ${place}`);
    this.name = 'CheckFault';
  }
}

export function tampered(reason: Reason, place = ''): CheckFault {
  return new CheckFault('tampered', reason, place);
}

export function incomplete(reason: Reason, place = ''): CheckFault {
  return new CheckFault('incomplete', reason, place);
}

/** What is said beside a check that holds. */
export interface Remark {
  readonly reason?: Reason | undefined;
  readonly place?: string | undefined;
  /** Left open: nothing speaks for it or against it. */
  readonly isOpen?: boolean;
  /** Open, and without it nothing is proved or something promised is missing: exit code 3. */
  readonly endsOpen?: boolean;
}
