import type { WitnessFault } from '@akashi/contracts';
import {
  buildAddCheckpoint,
  consistencyProof,
  cosignedMessage,
  parseCosignature,
  parseSignedNote,
  signaturesByKey,
  verifierKeyId,
} from '@akashi/domain/ledger';
import { publicKeyPemOf } from '@akashi/documents';
import { createHash, verify } from 'node:crypto';
import { postBounded } from './post-bounded';
import type { Witness } from './witnesses';

/** A log up to a signed place, with what proves that it continues an earlier one. */
export interface OfferedPlace {
  size: number;
  note: string;
  /** The leaves' hashes, to that place. */
  leaves: readonly Uint8Array[];
}

/** `line` is the cosignature as it stands under the note; `seenSize` is how long the log is for the witness. */
export type WitnessSaid =
  | { kind: 'cosigned'; line: string; at: Date }
  | { kind: 'elsewhere'; seenSize: number }
  | { kind: 'fault'; fault: WitnessFault };

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const withinMs = 5_000;
const atMost = 16 * 1024;

const faults: Readonly<Record<number, WitnessFault>> = { 403: 'unknown-key', 404: 'unknown-log', 422: 'inconsistent' };

const fault = (what: WitnessFault): WitnessSaid => ({ kind: 'fault', fault: what });

/** Asks for a cosignature of this place (C2SP tlog-witness), as the continuation of one of `oldSize` events. */
export async function askWitness(witness: Witness, place: OfferedPlace, oldSize: number): Promise<WitnessSaid> {
  const proof = oldSize === 0 ? [] : consistencyProof(place.leaves, oldSize, sha256);
  const body = buildAddCheckpoint({ oldSize, proof, checkpoint: place.note });
  const url = `${witness.url.replace(/\/$/, '')}/add-checkpoint`;
  const answer = await postBounded(url, { type: 'text/plain; charset=utf-8', body, withinMs, atMost });
  if (!answer) return fault('unreachable');
  const text = answer.body.toString('utf8');
  if (answer.status === 409) {
    const [, seen] = /^(\d{1,15})\n$/.exec(text) ?? [];
    return seen === undefined ? fault('unreachable') : { kind: 'elsewhere', seenSize: Number(seen) };
  }
  if (answer.status !== 200) return fault(faults[answer.status] ?? 'unreachable');
  return cosignatureIn(text, witness, place.note) ?? fault('not-a-cosignature');
}

/** The line by the key that was told to us; whatever else was answered is nothing. */
function cosignatureIn(text: string, { key }: Witness, note: string): WitnessSaid | null {
  const checkpoint = parseSignedNote(note);
  const lines = text.split('\n').filter((line) => line !== '');
  for (const line of lines) {
    const read = parseSignedNote(`x\n\n${line}\n`);
    const [own] = read ? signaturesByKey(read, key.name, verifierKeyId(key, sha256)) : [];
    const cosignature = own && parseCosignature(own);
    if (!cosignature || !checkpoint) continue;
    const { time, signature } = cosignature;
    if (verify(null, cosignedMessage(time, checkpoint.text), publicKeyPemOf(key.publicKey), signature)) {
      return { kind: 'cosigned', line: `${line}\n`, at: new Date(time * 1000) };
    }
  }
  return null;
}
