import {
  judgeIssuedFile,
  openIssuedFileProof,
  toHex,
  type IssuedFileChecks,
  type IssuedFileVerdict,
  type ProofFault,
} from '@akashi/domain/ledger';
import { sha256 } from './sha-256';

/** What came of it; `proof` and `unsupported` say that nothing is known of the file. */
export type CheckedFile =
  | { outcome: 'proof'; fault: ProofFault }
  | { outcome: 'unsupported' }
  | {
      outcome: IssuedFileVerdict;
      checks: IssuedFileChecks;
      facts: { fileSha256: string; issuedAt: string; index: number; size: number; fingerprint: string };
    };

/** Largest proof that is read, bytes: a real one has a few thousand. */
const proofAtMost = 256 * 1024;

/**
 * «Was this filed unchanged?», on this device and by the rule of `akashi-verify`: the file is hashed and the signature verified by the
 * browser, and nothing is asked of anybody.
 */
export async function checkIssuedFile(file: Blob, proof: Blob, told: string | null): Promise<CheckedFile> {
  const text = proof.size > proofAtMost ? '' : await proof.text();
  const opened = openIssuedFileProof(text, sha256);
  if ('fault' in opened) return { outcome: 'proof', fault: opened.fault };
  const isSigned = await isSignedBy(opened);
  if (isSigned === null) return { outcome: 'unsupported' };
  const fileSha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const { verdict, checks } = judgeIssuedFile(opened, { fileSha256, isSigned, told });
  const { event, checkpoint, fingerprint } = opened;
  const facts = { fileSha256, issuedAt: event.at, index: event.seq, size: checkpoint.size, fingerprint };
  return { outcome: verdict, checks, facts };
}

/** Null where the browser has no Ed25519, or the page came without TLS. */
async function isSignedBy({
  publicKey,
  signature,
  signedBytes,
}: {
  publicKey: Uint8Array;
  signature: Uint8Array;
  signedBytes: Uint8Array;
}): Promise<boolean | null> {
  // There is none where the page came without TLS.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  try {
    const key = await subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signature.slice(), signedBytes.slice());
  } catch {
    return null;
  }
}
