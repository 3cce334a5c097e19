import { fromHex, type Sha256 } from './bytes';
import { canonicalJson, parseCanonicalJson } from './canonical-json';
import { leafHash } from './merkle-tree';
import { ledgerReceivers, type LedgerReceiver } from './shown-event';
import { encodeUtf8 } from './utf8';

/** An event of which only the hash leaves the firm: hex, 64 characters. The salt in the event keeps it from being guessed. */
export interface WithheldEvent {
  readonly leaf: string;
}

/** An event as it leaves the firm: its canonical text, or its leaf alone. */
export type EnclosedEvent = string | WithheldEvent;

export interface EnclosedLedgerFile {
  readonly receiver: LedgerReceiver;
  /** One for every event of the ledger, in order. */
  readonly events: readonly EnclosedEvent[];
}

const format = 2;
const leafLine = /^\{"leaf":"([0-9a-f]{64})"\}$/;

/** The leaf of the tree, whichever of the two is there. */
export function enclosedLeaf(event: EnclosedEvent, sha256: Sha256): Uint8Array {
  if (typeof event === 'string') return leafHash(encodeUtf8(event), sha256);
  const leaf = fromHex(event.leaf);
  if (leaf?.length !== 32) throw new RangeError('A leaf is 32 bytes.');
  return leaf;
}

/** Format 2 of the ledger's file: who it is for and how much of it is shown, then a line for every event. Format 1 had every event and no heading. */
export function buildEnclosedLedger({ receiver, events }: EnclosedLedgerFile): string {
  const lines = events.map((event) => (typeof event === 'string' ? event : canonicalJson({ leaf: event.leaf })));
  return [headingOf({ receiver, events }), ...lines].map((line) => `${line}\n`).join('');
}

/** Reads a file written in exactly this form, or null. Whether each event is one is not asked here. */
export function parseEnclosedLedger(text: string): EnclosedLedgerFile | null {
  const [heading = '', ...lines] = text.split('\n');
  if (lines.pop() !== '') return null;
  const receiver = receiverIn(heading);
  if (receiver === null) return null;
  const events = lines.map((line) => {
    const leaf = leafLine.exec(line)?.[1];
    return leaf === undefined ? line : { leaf };
  });
  return headingOf({ receiver, events }) === heading ? { receiver, events } : null;
}

function headingOf({ receiver, events }: EnclosedLedgerFile): string {
  const shown = events.filter((event) => typeof event === 'string').length;
  return canonicalJson({ format, receiver, shown, size: events.length });
}

function receiverIn(heading: string): LedgerReceiver | null {
  const said = parseCanonicalJson(heading);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const { receiver } = said as { receiver?: unknown };
  return ledgerReceivers.find((one) => one === receiver) ?? null;
}
