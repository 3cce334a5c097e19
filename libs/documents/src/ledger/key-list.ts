import {
  buildVerifierKey,
  noteKeyId,
  parseKeyAnnouncement,
  parseSignedNote,
  signaturesByKey,
  toBase64,
} from '@akashi/domain/ledger';
import { createHash, createPublicKey, verify } from 'node:crypto';

/** A key of a firm's ledgers with the days on which it signs. */
export interface ListedKey {
  /** 1 is the key that the firm began with. */
  readonly number: number;
  readonly keyName: string;
  /** SPKI. */
  readonly publicKeyPem: string;
  /** UTC; null for the first, which signs from the beginning. */
  readonly from: string | null;
  /** UTC; null for the key that signs today. */
  readonly retired: string | null;
  /** The note under which the key before announced this one; null for the first. */
  readonly announcement: string | null;
}

export interface KeyList {
  /** As far as each key is announced by the one before it; never empty. */
  readonly keys: readonly [ListedKey, ...ListedKey[]];
  readonly isWhole: boolean;
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

export function publicKeyPemOf(raw: Uint8Array): string {
  const key = createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function rawOf(publicKeyPem: string): Uint8Array {
  return new Uint8Array(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }).subarray(-32));
}

/** Follows the announcements from the first key on. What stands after one that does not hold is no key of the firm. */
export function readKeyList(
  firmId: string,
  { keyName, publicKeyPem }: Pick<ListedKey, 'keyName' | 'publicKeyPem'>,
  announcements: readonly string[],
): KeyList {
  const keys: [ListedKey, ...ListedKey[]] = [
    { keyName, publicKeyPem, number: 1, from: null, retired: null, announcement: null },
  ];
  for (const announcement of announcements) {
    const before = keys.at(-1)!;
    const next = readAnnouncement(firmId, before, announcement);
    if (!next) return { keys, isWhole: false };
    keys[keys.length - 1] = { ...before, retired: next.from };
    keys.push(next);
  }
  return { keys, isWhole: true };
}

/** Both sign: the key before says who follows it, the new one that it is held by whoever was announced. */
function readAnnouncement(firmId: string, before: ListedKey, announcement: string): ListedKey | null {
  const read = parseKeyAnnouncement(parseSignedNote(announcement)?.text ?? '');
  if (read?.firmId !== firmId || read.number !== before.number + 1) return null;
  if (before.from !== null && read.from <= before.from) return null;
  const { keyName } = before;
  const next = { number: read.number, keyName, publicKeyPem: publicKeyPemOf(read.publicKey), from: read.from };
  const signed = [before, next].every((key) => keySigned(announcement, key));
  return signed ? { ...next, retired: null, announcement } : null;
}

/** The key of the list under which a note stands; null where it is none of them. */
export function keyOfNote(note: string, keys: readonly ListedKey[]): ListedKey | null {
  return keys.find((key) => keySigned(note, key)) ?? null;
}

function keySigned(note: string, { keyName, publicKeyPem }: Pick<ListedKey, 'keyName' | 'publicKeyPem'>): boolean {
  const signed = parseSignedNote(note);
  if (!signed) return false;
  const own = signaturesByKey(signed, keyName, noteKeyId(keyName, rawOf(publicKeyPem), sha256));
  const key = createPublicKey(publicKeyPem);
  return own.some(({ signature }) => verify(null, Buffer.from(signed.text), key, signature));
}

/** The public key as an announcement holds it. */
export function publicKeyText(publicKeyPem: string): string {
  return toBase64(rawOf(publicKeyPem));
}

/** The key as a witness is told of it. */
export function verifierKeyOf(keyName: string, publicKeyPem: string): string {
  return buildVerifierKey({ name: keyName, kind: 'note', publicKey: rawOf(publicKeyPem) }, sha256);
}
