import { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex, type Sha256 } from './bytes';
import { checkpointOrigin, parseCheckpoint, type Checkpoint } from './checkpoint';
import { parseCosignature } from './cosignature';
import { verifyInclusion } from './inclusion-proof';
import { issuedHashFacts, issuingAction, parseIssuedFileExtra, type IssuedFileExtra } from './issued-file-proof';
import { parseLedgerEvent, type LedgerEvent } from './ledger-event';
import { parseLedgerProof, type LedgerProof } from './ledger-proof';
import { leafHash } from './merkle-tree';
import { noteKeyId, parseSignedNote, signaturesByKey } from './signed-note';
import { encodeUtf8 } from './utf8';

/** A proof of an issued file, read and not yet believed: its signature is for the caller's platform to verify. */
export interface OpenedProof {
  event: LedgerEvent;
  checkpoint: Checkpoint;
  /** 32 bytes (Ed25519). */
  publicKey: Uint8Array;
  /** SHA-256 of the key as SPKI, hex. */
  fingerprint: string;
  /** What is signed, and by what. */
  signedBytes: Uint8Array;
  signature: Uint8Array;
  /** The log of the checkpoint has the event. */
  isInLog: boolean;
}

export type ProofFault = 'proof-unreadable' | 'not-canonical' | 'no-issue' | 'of-another-log' | 'signature-differs';

/** As `akashi-verify` decides it: 0, 1 and 3; a proof that cannot be read is its 2. */
export type IssuedFileVerdict = 'unchanged' | 'changed' | 'anybodys';

export interface IssuedFileChecks {
  signature: boolean;
  record: boolean;
  file: boolean;
  /** Null where no fingerprint was told by another way. */
  fingerprint: boolean | null;
}

/** Before the 32 bytes of an Ed25519 key, in DER (RFC 8410). */
const spkiHead = fromHex('302a300506032b6570032100') ?? new Uint8Array();
const utf8 = (bytes: Uint8Array): string | null => {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
};

/** Reads a `.tlog-proof` in its one form. Whoever made it can have written anything in it that agrees with itself. */
export function openIssuedFileProof(text: string, sha256: Sha256): OpenedProof | { fault: ProofFault } {
  const proof = parseLedgerProof(text);
  const extra = extraOf(proof);
  const publicKey = extra && keyIn(extra.publicKeyPem);
  if (!proof || !extra || !publicKey) return { fault: 'proof-unreadable' };
  const event = parseLedgerEvent(extra.event);
  if (!event || event.seq !== proof.index) return { fault: 'not-canonical' };
  if (event.action !== issuingAction) return { fault: 'no-issue' };
  const place = signedPlace(proof, publicKey, sha256);
  if ('fault' in place) return place;
  const { origin, size, root } = place.checkpoint;
  if (origin !== checkpointOrigin(event.tenant, event.engagement ?? '')) return { fault: 'of-another-log' };
  const leaf = leafHash(encodeUtf8(extra.event), sha256);
  const isInLog = verifyInclusion({ leaf, index: proof.index, size, root, proof: proof.hashes }, sha256);
  const fingerprint = toHex(sha256(concatBytes(spkiHead, publicKey)));
  return { ...place, event, publicKey, fingerprint, isInLog };
}

function extraOf(proof: LedgerProof | null): IssuedFileExtra | null {
  const text = proof?.extra ? utf8(proof.extra) : null;
  return text === null ? null : parseIssuedFileExtra(text);
}

/** The log's own key signs first; under its line stand the cosignatures of witnesses. */
function signedPlace(
  proof: LedgerProof,
  publicKey: Uint8Array,
  sha256: Sha256,
): Pick<OpenedProof, 'checkpoint' | 'signedBytes' | 'signature'> | { fault: ProofFault } {
  const note = parseSignedNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) return { fault: 'proof-unreadable' };
  const [first, ...others] = note.signatures;
  const own = first && signaturesByKey(note, first.keyName, noteKeyId(first.keyName, publicKey, sha256));
  if (!first || own?.length !== 1 || !others.every((line) => parseCosignature(line) !== null))
    return { fault: 'signature-differs' };
  return { checkpoint, signedBytes: encodeUtf8(note.text), signature: first.signature };
}

/** The hex digits of a fingerprint as it was printed or told; null where they are fewer than 16, more than there are, or none. */
export function fingerprintDigits(told: string): string | null {
  const digits = told.toLowerCase().replace(/[\s:]/g, '');
  return /^[0-9a-f]{16,64}$/.test(digits) ? digits : null;
}

/** What it comes to. Without a fingerprint from elsewhere, everything that agrees could have been made by anybody. */
export function judgeIssuedFile(
  { event, fingerprint, isInLog }: OpenedProof,
  { fileSha256, isSigned, told }: { fileSha256: string; isSigned: boolean; told: string | null },
): { verdict: IssuedFileVerdict; checks: IssuedFileChecks } {
  const checks = {
    signature: isSigned,
    record: isInLog,
    file: issuedHashFacts.some((fact) => event.facts[fact] === fileSha256),
    fingerprint: told === null ? null : fingerprint.startsWith(told),
  };
  const agrees = checks.signature && checks.record && checks.file && checks.fingerprint !== false;
  if (!agrees) return { verdict: 'changed', checks };
  return { verdict: checks.fingerprint === null ? 'anybodys' : 'unchanged', checks };
}

/** The key in a PEM file, written as such a file is written; null for a key of another kind. */
function keyIn(pem: string): Uint8Array | null {
  const [, body] = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]{60})\n-----END PUBLIC KEY-----\n$/.exec(pem) ?? [];
  const der = body === undefined ? null : fromBase64(body);
  const isEd25519 = der?.length === 44 && equalBytes(der.subarray(0, 12), spkiHead) && toBase64(der) === body;
  return isEd25519 ? der.slice(12) : null;
}
