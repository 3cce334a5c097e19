import {
  buildLedgerProof,
  equalBytes,
  encodeUtf8,
  inclusionProof,
  issuedFileExtra,
  leafHash,
  parseCheckpoint,
  parseSignedNote,
  rootOfLeaves,
} from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

export interface ProvableLedger {
  /** The events that the checkpoint covers, in order. */
  readonly events: readonly string[];
  /** The signed note. */
  readonly checkpoint: string;
  readonly publicKeyPem: string;
}

/** The proof that this ledger has the event at `index`; null where the events are not those that were signed. */
export function proveIssue({ events, checkpoint, publicKeyPem }: ProvableLedger, index: number): string | null {
  const signed = parseCheckpoint(parseSignedNote(checkpoint)?.text ?? '');
  const event = events[index];
  if (!signed || event === undefined || signed.size !== events.length) return null;
  const leaves = events.map((one) => leafHash(encodeUtf8(one), sha256));
  if (!equalBytes(rootOfLeaves(leaves, sha256), signed.root)) return null;
  const hashes = inclusionProof(leaves, index, sha256);
  return buildLedgerProof({ extra: issuedFileExtra({ event, publicKeyPem }), index, hashes, checkpoint });
}
