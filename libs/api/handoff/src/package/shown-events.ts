import { boundAssertions, type PackageModel } from '@akashi/documents';
import {
  encodeUtf8,
  leafHash,
  mayShowEvent,
  mayTellOf,
  parseLedgerEvent,
  toHex,
  type EnclosedEvent,
  type LedgerReceiver,
} from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import type { EnclosedLedger } from './package.store';

/** Kept by their numbers, so that a package is the same when it is built again after another table says who may be told of what. */
export interface ShownEvents {
  receiver: LedgerReceiver;
  seqs: number[];
}

/** The client hands the package on, so that it shows what the authority may be told and nothing more. */
export function eventsShown(events: readonly string[], receiver: LedgerReceiver = 'authority'): ShownEvents {
  return { receiver, seqs: events.flatMap((text, seq) => (isShown(text, receiver) ? [seq] : [])) };
}

/** Most events may not be told of by their action alone, which stands first in their text: those are not read any further. */
function isShown(text: string, receiver: LedgerReceiver): boolean {
  const action = /^\{"action":"([a-z.-]+)"/.exec(text)?.[1];
  if (action === undefined || !mayTellOf(action, [], receiver)) return false;
  const event = parseLedgerEvent(text);
  return event !== null && mayShowEvent(event, receiver);
}

/** The events as they leave, of what is not shown the leaf alone; and what passkeys signed under those that are. */
export function enclosedEvents(
  { events, assertions }: Pick<EnclosedLedger, 'events' | 'assertions'>,
  shown: ShownEvents | undefined,
): Pick<PackageModel['ledger'], 'events' | 'assertions' | 'receiver'> {
  if (shown === undefined) return { events, assertions };
  const seqs = new Set(shown.seqs);
  const enclosed = events.map((text, seq): EnclosedEvent => (seqs.has(seq) ? text : { leaf: leafOf(text) }));
  const bound = new Set(boundAssertions(events.filter((_, seq) => seqs.has(seq))));
  return {
    receiver: shown.receiver,
    events: enclosed,
    assertions: assertions.filter((one) => bound.has(toHex(sha256(encodeUtf8(one))))),
  };
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

function leafOf(text: string): string {
  return toHex(leafHash(encodeUtf8(text), sha256));
}
