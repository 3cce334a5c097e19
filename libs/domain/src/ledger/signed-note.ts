import { concatBytes, equalBytes, fromBase64, toBase64, type Sha256 } from './bytes';
import { encodeUtf8 } from './utf8';

/** One signature on a note: who by name, which key, and the signature's bytes. */
export interface NoteSignature {
  keyName: string;
  /** The first four bytes of the hash of name and key: tells keys apart, proves nothing. */
  keyId: Uint8Array;
  signature: Uint8Array;
}

/** A text and the signatures under it (C2SP signed-note). The bytes signed are those of `text`, its last line end included. */
export interface SignedNote {
  text: string;
  signatures: readonly NoteSignature[];
}

const ED25519 = 0x01;
const SIGNATURE_START = '\u2014 ';

/** The key id of an Ed25519 public key of 32 bytes. */
export function noteKeyId(keyName: string, publicKey: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(encodeUtf8(`${keyName}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4);
}

/** The note as it is stored and published. */
export function buildSignedNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ keyName, keyId, signature }) => {
    return `${SIGNATURE_START}${keyName} ${toBase64(concatBytes(keyId, signature))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Reads a note with at least one signature line, written in exactly this form, or null. Nothing is verified by reading. */
export function parseSignedNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseSignatureLine);
  const read = signatures.filter((signature) => signature !== null);
  if (read.length !== signatures.length || hasControl(text)) return null;
  return { text, signatures: read };
}

/** The signatures on a note that name this key. */
export function signaturesByKey(note: SignedNote, keyName: string, keyId: Uint8Array): NoteSignature[] {
  return note.signatures.filter((signature) => signature.keyName === keyName && equalBytes(signature.keyId, keyId));
}

function parseSignatureLine(line: string): NoteSignature | null {
  const [, keyName, encoded] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (keyName === undefined || !bytes || bytes.length <= 4) return null;
  return { keyName, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Only line ends may stand between the visible characters of a note. */
function hasControl(text: string): boolean {
  return [...text].some((char) => char < ' ' && char !== '\n');
}
