import {
  buildLedgerProof,
  equalBytes,
  enclosedLeaf,
  inclusionProof,
  issuedFileExtra,
  parseCheckpoint,
  parseSignedNote,
  rootOfLeaves,
  type EnclosedEvent,
} from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

export interface ProvableLedger {
  /** The events that the checkpoint covers, in order; of all but the one that is proved, the leaf is enough. */
  readonly events: readonly EnclosedEvent[];
  /** The signed note. */
  readonly checkpoint: string;
  readonly publicKeyPem: string;
}

/** The proof that this ledger has the event at `index`; null where the events are not those that were signed. */
export function proveIssue({ events, checkpoint, publicKeyPem }: ProvableLedger, index: number): string | null {
  const signed = parseCheckpoint(parseSignedNote(checkpoint)?.text ?? '');
  const event = events[index];
  if (!signed || typeof event !== 'string' || signed.size !== events.length) return null;
  const leaves = events.map((one) => enclosedLeaf(one, sha256));
  if (!equalBytes(rootOfLeaves(leaves, sha256), signed.root)) return null;
  const hashes = inclusionProof(leaves, index, sha256);
  return buildLedgerProof({ extra: issuedFileExtra({ event, publicKeyPem }), index, hashes, checkpoint });
}
