import { concatBytes, type Sha256 } from './bytes';
import type { NoteSignature } from './signed-note';
import { encodeUtf8 } from './utf8';
import { verifierKeyId, type VerifierKey } from './verifier-key';

/** That a witness saw a log at this place, and no larger one of it before that moment (C2SP tlog-cosignature, v1). */
export interface Cosignature {
  /** Seconds since 1970. */
  readonly time: number;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

const length = 72;

/** What the witness signs of a checkpoint's text at that second. */
export function cosignedMessage(time: number, checkpointText: string): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** As a line under the checkpoint has it. */
export function cosignatureLine(key: VerifierKey, { time, signature }: Cosignature, sha256: Sha256): NoteSignature {
  const seconds = Uint8Array.from({ length: 8 }, (_, index) => Math.floor(time / 2 ** (8 * (7 - index))) % 256);
  return { keyName: key.name, keyId: verifierKeyId(key, sha256), signature: concatBytes(seconds, signature) };
}

/** Reads the bytes of a line; null where they are no cosignature. */
export function parseCosignature({ signature }: Pick<NoteSignature, 'signature'>): Cosignature | null {
  const time = signature.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  if (signature.length !== length || !Number.isSafeInteger(time)) return null;
  return { time, signature: signature.slice(8) };
}
