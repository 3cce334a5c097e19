import { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex, type Sha256 } from './bytes';
import { encodeUtf8 } from './utf8';

/** What a key signs: notes, as a log's, or cosignatures of what it saw, as a witness's (C2SP signed-note, tlog-cosignature). */
export const signatureKinds = { note: 0x01, cosignature: 0x04 } as const;

export type SignatureKind = keyof typeof signatureKinds;

/** A public Ed25519 key as it is told to whoever checks what it signs. */
export interface VerifierKey {
  readonly name: string;
  readonly kind: SignatureKind;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export function verifierKeyId({ name, kind, publicKey }: VerifierKey, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(signatureKinds[kind]), publicKey)).slice(0, 4);
}

/** `<name>+<key id>+<kind and key>`: the one line by which a key is told. */
export function buildVerifierKey(key: VerifierKey, sha256: Sha256): string {
  const material = concatBytes(Uint8Array.of(signatureKinds[key.kind]), key.publicKey);
  return `${key.name}+${toHex(verifierKeyId(key, sha256))}+${toBase64(material)}`;
}

/** Reads a key written in exactly this form, its id the one that follows from it, or null. */
export function parseVerifierKey(text: string, sha256: Sha256): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const material = fromBase64(encoded);
  const kind = kindOf(material?.[0]);
  if (material?.length !== 33 || !kind) return null;
  const key = { name, kind, publicKey: material.slice(1) };
  return equalBytes(verifierKeyId(key, sha256), fromHex(id) ?? new Uint8Array()) ? key : null;
}

function kindOf(byte: number | undefined): SignatureKind | null {
  if (byte === signatureKinds.note) return 'note';
  return byte === signatureKinds.cosignature ? 'cosignature' : null;
}
