import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import {
  noteKeyId,
  parseCosignature,
  parseSignedNote,
  signaturesByKey,
  type NoteSignature,
} from '@akashi/domain/ledger';
import { fileOf, manifestOf, purposeOf, sha256, sha256Hex, textOf, type Bag } from './bag';
import { incomplete, tampered, type Reason } from './check';

const keyPath = 'data/keys/ledger-key.pub';

export interface LedgerKey {
  readonly key: KeyObject;
  readonly raw: Uint8Array;
  readonly fingerprint: string;
}

/** The key in the package. Only a fingerprint from elsewhere (the printed report) tells whose key it is. */
export function openKey({ files, info }: Bag): LedgerKey {
  const opened = readKey(textOf(fileOf(files, keyPath), keyPath), keyPath);
  if (info.get('Key-Fingerprint') !== opened.fingerprint) throw tampered('key-differs', 'bag-info.txt');
  return opened;
}

export function readKey(pem: string, place: string): LedgerKey {
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw incomplete('malformed', place);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw incomplete('malformed', place);
  const der = key.export({ type: 'spki', format: 'der' });
  return { key, raw: new Uint8Array(der.subarray(-32)), fingerprint: sha256Hex(der) };
}

/** The hex digits of a value as it was read from paper: groups, colons and capitals do not matter. */
export function digitsOf(printed: string): string {
  return printed.toLowerCase().replace(/[\s:]/g, '');
}

/** `known` may be the whole fingerprint or its first 16 digits, with or without colons. */
export function compareKey({ fingerprint }: LedgerKey, known: string | undefined): Reason | undefined {
  if (known === undefined) return 'key-not-compared';
  if (!fingerprint.startsWith(digitsOf(known))) throw tampered('key-of-another', fingerprint);
  return undefined;
}

/** The text of a note that this key signed, and nobody else. */
export function openNote(note: string, key: LedgerKey, place: string): string {
  return openFirst(note, key, place, () => false);
}

/** The text of a checkpoint that this key signed; under its line stand the cosignatures of witnesses, each looked at where it is known. */
export function openCheckpointNote(note: string, key: LedgerKey, place: string): string {
  return openFirst(note, key, place, (line) => parseCosignature(line) !== null);
}

function openFirst(
  note: string,
  { key, raw }: LedgerKey,
  place: string,
  mayFollow: (line: NoteSignature) => boolean,
): string {
  const signed = parseSignedNote(note);
  if (!signed) throw tampered('malformed', place);
  const [first, ...others] = signed.signatures;
  const own = first && signaturesByKey(signed, first.keyName, noteKeyId(first.keyName, raw, sha256));
  const isOurs =
    own?.length === 1 &&
    others.every(mayFollow) &&
    verify(null, Buffer.from(signed.text), key, first?.signature ?? Buffer.alloc(0));
  if (!isOurs) throw tampered('signature-differs', place);
  return signed.text;
}

/** The key signed this very package: what it is for, its number, its description and the list of its payload. */
export function checkManifestSignature(bag: Bag, key: LedgerKey): void {
  const { files, info } = bag;
  const text = openNote(textOf(fileOf(files, 'manifest.note'), 'manifest.note'), key, 'manifest.note');
  const heading = `${info.get('Ledger-Origin') ?? ''}/${purposeOf(bag)}/${info.get('External-Identifier') ?? ''}\n`;
  if (text !== heading + manifestOf(files, ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])) {
    throw tampered('signature-differs', 'manifest.note');
  }
}
