import { canonicalJson } from '../ledger/canonical-json';

export interface BoundAct {
  /** What is done, and to what: `POST /api/engagements/…/tests/…/sign`. */
  operation: string;
  /** SHA-256 of the canonical JSON of what is sent, hex: it holds the versions and digests of what is signed. */
  digest: string;
  /** Random: the same act asked twice is signed twice. */
  nonce: string;
}

/** What a passkey signs the hash of, byte for byte the same for the same act. */
export function boundActText({ operation, digest, nonce }: BoundAct): string {
  return canonicalJson({ digest, nonce, operation, v: 1 });
}
