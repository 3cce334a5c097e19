import type { LedgerFaultCode } from '@akashi/contracts';
import {
  appendToFrontier,
  encodeUtf8,
  leafHash,
  isSignedAfterRetirement,
  parseCheckpoint,
  parseLedgerEvent,
  parseSignedNote,
  rootOfFrontier,
  toHex,
  type Frontier,
} from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import { keyOfNote, type ListedKey } from './key-list';

/** An event with the hashes that stand beside it in its row. */
export interface StoredEvent {
  seq: number;
  canon: string;
  /** Hex. */
  leaf: string;
  rootAfter: string;
}

export interface StoredLedger {
  origin: string;
  streamId: string;
  head: { size: number; root: string };
  events: readonly StoredEvent[];
  checkpoints: readonly { size: number; root: string; note: string }[];
  /** Every key of the firm, each with its days. */
  keys: readonly ListedKey[];
}

export interface LedgerFault {
  code: LedgerFaultCode;
  at: number;
}

/** The recomputed root, and the first fault; null when there is none. */
export interface LedgerFinding {
  root: string;
  fault: LedgerFault | null;
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/**
 * Recomputes a whole ledger from the texts of its events and holds it against every hash and signature stored beside
 * them. Gives the recomputed root and the first fault, or null when there is none.
 */
export function verifyLedger(ledger: StoredLedger): LedgerFinding {
  const roots = [''];
  let frontier: Frontier = [];
  for (const [index, event] of ledger.events.entries()) {
    const leaf = leafHash(encodeUtf8(event.canon), sha256);
    frontier = appendToFrontier(frontier, index, leaf, sha256);
    const root = toHex(rootOfFrontier(frontier, sha256));
    roots.push(root);
    const code = eventFault(event, ledger.streamId, { index, leaf: toHex(leaf), root });
    if (code) return { root, fault: { code, at: index } };
  }
  const root = roots.at(-1) ?? '';
  const { head } = ledger;
  if (head.size !== ledger.events.length || head.root !== root) {
    return { root, fault: { code: 'head-differs', at: head.size } };
  }
  for (const checkpoint of ledger.checkpoints) {
    const code = checkpointFault(checkpoint, ledger, roots);
    if (code) return { root, fault: { code, at: checkpoint.size } };
  }
  return { root, fault: null };
}

function eventFault(
  { seq, canon, leaf, rootAfter }: StoredEvent,
  streamId: string,
  computed: { index: number; leaf: string; root: string },
): LedgerFaultCode | null {
  const event = parseLedgerEvent(canon);
  if (!event) return 'event-not-canonical';
  if (seq !== computed.index || event.seq !== seq) return 'event-out-of-sequence';
  if (event.stream !== streamId) return 'event-of-another-ledger';
  if (leaf !== computed.leaf) return 'leaf-differs';
  return rootAfter === computed.root ? null : 'root-differs';
}

function checkpointFault(
  { size, root, note }: StoredLedger['checkpoints'][number],
  { origin, keys, events }: StoredLedger,
  roots: readonly string[],
): LedgerFaultCode | null {
  if (size >= roots.length) return 'checkpoint-beyond-ledger';
  if (!isOfItsDay(note, keys, events[size - 1])) return 'checkpoint-signature-differs';
  const checkpoint = parseCheckpoint(parseSignedNote(note)?.text ?? '');
  const agrees = checkpoint?.origin === origin && checkpoint.size === size && toHex(checkpoint.root) === root;
  return agrees && roots[size] === root ? null : 'checkpoint-root-differs';
}

/** Signed by a key of the list that had not been retired when the last event under it was recorded. */
function isOfItsDay(note: string, keys: readonly ListedKey[], last: StoredEvent | undefined): boolean {
  const key = keyOfNote(note, keys);
  return key !== null && !isSignedAfterRetirement(parseLedgerEvent(last?.canon ?? '')?.at ?? '', key.retired);
}
